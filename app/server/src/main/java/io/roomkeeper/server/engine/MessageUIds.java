package io.roomkeeper.server.engine;

import java.time.Instant;
import java.util.random.RandomGenerator;

/// Makes message ids like `5FGT-7VA9-G4DD-4V5P`: 44 bits of time, 6 of the shard, 30 that count on
/// from a random start, so that no two are alike in one server's life. Client behaviour §4.1.
final class MessageUIds {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int COUNTER_BITS = 30;
    private static final int SHARD_BITS = 6;

    private final long shard;
    private long counter;

    /// `shard` is 0 to 63.
    MessageUIds(int shard, RandomGenerator random) {
        this.shard = shard & ((1L << SHARD_BITS) - 1);
        this.counter = random.nextLong();
    }

    String next(Instant sentTime) {
        counter++;
        long high = sentTime.toEpochMilli() >>> 4;
        long low =
                (sentTime.toEpochMilli() & 0xF) << (COUNTER_BITS + SHARD_BITS)
                        | (shard << COUNTER_BITS)
                        | (counter & ((1L << COUNTER_BITS) - 1));
        return "%s-%s-%s-%s"
                .formatted(
                        digits(high >>> 20, 4),
                        digits(high, 4),
                        digits(low >>> 20, 4),
                        digits(low, 4));
    }

    private static String digits(long bits, int count) {
        var text = new StringBuilder(count);
        for (int i = count - 1; i >= 0; i--) {
            text.append(DIGITS.charAt((int) (bits >>> (5 * i)) & 31));
        }
        return text.toString();
    }
}
