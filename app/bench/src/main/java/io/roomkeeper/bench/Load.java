package io.roomkeeper.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Callers who each wait for the answer to a call before they make the next, on virtual threads as
/// the server's own requests are.
///
/// @param seconds that are measured, after some to warm up
record Load(int callers, int warmUpSeconds, int seconds) {
    /// Reads what is asked for; by default 1 caller for 10 s after 5 s.
    static Load of(Options options) {
        return new Load(
                options.number("callers", 1),
                options.number("warm-up", 5),
                options.number("seconds", 10));
    }

    /// What a caller does, again and again; `number` counts its calls.
    interface Call {
        CompletableFuture<?> make(int caller, long number);
    }

    /// @param cpuSeconds of this process in the time that was measured
    record Result(Latencies latencies, double seconds, double cpuSeconds) {
        double perSecond() {
            return latencies.count() / seconds;
        }

        double cpuMicrosPerCall() {
            return cpuSeconds * 1e6 / Math.max(1, latencies.count());
        }

        @Override
        public String toString() {
            return "%,.0f a second, p50 %.2f ms, p99 %.2f ms, longest %.0f ms, %.1f µs CPU each"
                    .formatted(
                            perSecond(),
                            latencies.percentile(50),
                            latencies.percentile(99),
                            latencies.percentile(100),
                            cpuMicrosPerCall());
        }
    }

    Result run(Call call) {
        var _ = during(warmUpSeconds, call);
        long cpu = Machine.cpuNanos();
        long from = System.nanoTime();
        var latencies = during(seconds, call);
        return new Result(
                latencies, (System.nanoTime() - from) / 1e9, (Machine.cpuNanos() - cpu) / 1e9);
    }

    private Latencies during(int time, Call call) {
        long end = System.nanoTime() + time * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    IntStream.range(0, callers)
                            .mapToObj(caller -> threads.submit(() -> callUntil(end, caller, call)))
                            .toList();
            return Latencies.of(running.stream().map(Load::outcome).toList());
        }
    }

    private static Latencies outcome(Future<Latencies> running) {
        try {
            return running.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("a call failed", failed);
        }
    }

    private static Latencies callUntil(long end, int caller, Call call) {
        var latencies = new Latencies();
        long now = System.nanoTime();
        for (long number = 0; now < end; number++) {
            call.make(caller, number).join();
            long then = System.nanoTime();
            latencies.add(then - now);
            now = then;
        }
        return latencies;
    }

    /// The names of the options it reads.
    static List<String> options() {
        return List.of("callers", "warm-up", "seconds");
    }
}
