package io.roomkeeper.server.store.state;

import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.store.snapshot.Entry;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/// Leaves out of snapshots what has had its time: sanctions a day after their end, since a clock
/// may be wrong by hours, and lines of the audit log after their retention.
record WorthKeeping(Instant sanctionsAt, long auditCutoff) implements Predicate<Entry> {
    private static final Duration GRACE = Duration.ofDays(1);

    static WorthKeeping at(Instant now, AuditRetention audit) {
        return new WorthKeeping(now.minus(GRACE), audit.cutoff(now));
    }

    @Override
    public boolean test(Entry entry) {
        return switch (entry.key()[0]) {
            case StateKey.AUDIT_LINE,
                    StateKey.AUDIT_OF_ROOM,
                    StateKey.AUDIT_ABOUT_USER,
                    StateKey.UNDONE ->
                    StateKey.auditTime(entry.value()) >= auditCutoff;
            case StateKey.GLOBAL_SANCTION, StateKey.IN_ROOM ->
                    !StateKey.isSanction(entry.key())
                            || StateCodec.decode(entry.value(), Sanction.class)
                                    .holdsAt(sanctionsAt);
            default -> true;
        };
    }
}
