package io.roomkeeper.server.store.state;

import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.store.snapshot.Entry;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/// Leaves out of snapshots what has had its time: sanctions a day after their end, since a clock
/// may be wrong by hours.
record WorthKeeping(Instant now) implements Predicate<Entry> {
    private static final Duration GRACE = Duration.ofDays(1);

    @Override
    public boolean test(Entry entry) {
        return !StateKey.isSanction(entry.key())
                || StateCodec.decode(entry.value(), Sanction.class).holdsAt(now.minus(GRACE));
    }
}
