package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.Journal;
import io.roomkeeper.server.store.journal.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Finds out at start what is stored: the newest snapshot that can be read, and the journal behind
/// it.
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Disk disk;
    private final long segmentBytes;
    private final Generations generations;

    public Recovery(Disk disk, long segmentBytes) {
        this.disk = disk;
        this.segmentBytes = segmentBytes;
        generations = new Generations(disk);
    }

    /// A journal ready to append, and a sentence for each snapshot that was put aside.
    public record Recovered(Journal journal, List<String> damages) {}

    /// Opens the journal when what is stored is known from elsewhere: only the newest segment is
    /// read.
    public Journal resume() throws IOException {
        generations.deleteUnfinished();
        var segments = generations.segments();
        long newest = segments.isEmpty() ? 1 : segments.getLast();
        return Journal.open(
                disk, segmentBytes, Math.max(newest, generations.newest() + 1), (_, _) -> {});
    }

    /// Gives all entries to `loader`, again from the first when a snapshot turns out damaged, and
    /// opens the journal. Throws [StoreException] when no snapshot can be read or the journal is
    /// damaged.
    public Recovered rebuild(Translation translation, Loader loader) throws IOException {
        generations.deleteUnfinished();
        var newer = new ArrayList<Long>();
        var damages = new ArrayList<String>();
        for (long batch : generations.bases()) {
            try {
                var journal = load(new Base(disk, batch), newer, translation, loader);
                return new Recovered(journal, List.copyOf(damages));
            } catch (SnapshotDamage damage) {
                LOG.error("{}", damage.getMessage());
                newer.add(batch);
                damages.add(String.valueOf(damage.getMessage()));
            }
        }
        throw refusal(damages);
    }

    private Journal load(Base base, List<Long> damaged, Translation translation, Loader loader)
            throws IOException {
        var delta = new Delta();
        var edits = translation.after(base);
        var journal =
                Journal.open(
                        disk,
                        segmentBytes,
                        base.batch() + 1,
                        (_, frame) -> edits.apply(frame).forEach(delta::add));
        try {
            base.read(sorted -> {
                var merge = new Merge(sorted, delta);
                loader.load(merge);
                merge.warnOfMissed();
            });
            for (long aside : damaged) {
                generations.putAside(aside);
            }
            return journal;
        } catch (IOException | RuntimeException failed) {
            journal.close();
            throw failed;
        }
    }

    private static StoreException refusal(List<String> damages) {
        return new StoreException(
                "No snapshot can be read, and the journal does not reach back to its beginning. %s Nothing was changed. Run `roomkeeper data check`, then `roomkeeper data repair`."
                        .formatted(String.join(" ", damages)));
    }
}
