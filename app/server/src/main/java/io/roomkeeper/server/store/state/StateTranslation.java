package io.roomkeeper.server.store.state;

import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.snapshot.Edit;
import io.roomkeeper.server.store.snapshot.Entry;
import io.roomkeeper.server.store.snapshot.Translation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Records are changes as JSON; what they do to the entries, [ChangeEdits] knows.
record StateTranslation(AuditRetention audit, InstantSource clock) implements Translation {
    @Override
    public Function<Frame, List<Edit>> after(Lookup base) throws IOException {
        var lastAudit = base.value(StateKey.lastAuditNumber());
        var changes =
                new ChangeEdits(
                        lastAudit.map(number -> ByteBuffer.wrap(number).getLong()).orElse(0L));
        return frame -> edits(frame, changes);
    }

    private static List<Edit> edits(Frame frame, ChangeEdits changes) {
        var edits = new ArrayList<Edit>();
        for (var record : frame.records()) {
            edits.addAll(changes.of(new Recorded(StateCodec.decode(record, Change.class), record)));
        }
        return edits;
    }

    @Override
    public Predicate<Entry> kept() {
        return WorthKeeping.at(clock.instant(), audit);
    }
}
