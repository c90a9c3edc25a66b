package io.roomkeeper.bench;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// One caller who does the same a number of times.
final class Timing {
    private Timing() {}

    /// Half as many calls as are counted warm up.
    static String of(int times, Supplier<CompletableFuture<?>> call) {
        for (int i = 0; i < times / 2; i++) {
            call.get().join();
        }
        var latencies = new Latencies();
        for (int i = 0; i < times; i++) {
            long from = System.nanoTime();
            call.get().join();
            latencies.add(System.nanoTime() - from);
        }
        return "p50 %.3f ms, p99 %.3f ms"
                .formatted(latencies.percentile(50), latencies.percentile(99));
    }
}
