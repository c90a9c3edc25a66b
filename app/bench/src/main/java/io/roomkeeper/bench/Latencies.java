package io.roomkeeper.bench;

import java.util.Arrays;
import java.util.List;

/// How long each of many calls took, in nanoseconds. Used by one thread.
final class Latencies {
    private long[] nanos = new long[1024];
    private int count;

    void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    /// All of `parts` together.
    static Latencies of(List<Latencies> parts) {
        var all = new Latencies();
        all.count = parts.stream().mapToInt(part -> part.count).sum();
        all.nanos = new long[Math.max(1, all.count)];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part.nanos, 0, all.nanos, at, part.count);
            at += part.count;
        }
        return all;
    }

    int count() {
        return count;
    }

    /// The time within which `percent` (over 0, at most 100) of the calls were done, in
    /// milliseconds; 0 when there were none.
    double percentile(double percent) {
        if (count == 0) {
            return 0;
        }
        Arrays.sort(nanos, 0, count);
        int rank = (int) Math.ceil(percent / 100 * count);
        return nanos[Math.max(rank, 1) - 1] / 1e6;
    }
}
