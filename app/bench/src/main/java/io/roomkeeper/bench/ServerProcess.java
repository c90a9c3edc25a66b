package io.roomkeeper.bench;

import io.roomkeeper.client.ServerApiClient;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// `roomkeeper server` as it is installed, in a process of its own on free ports.
///
/// @param startSeconds from the call until it said where it answers
record ServerProcess(Process process, URI operators, double startSeconds) {
    private static final String KEY = "bench-key";
    private static final String SECRET = "bench-secret";
    private static final long LONGEST_STOP_SECONDS = 600;
    private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");

    static ServerProcess start(Path data) {
        try {
            long from = System.nanoTime();
            var process =
                    new ProcessBuilder(
                                    System.getProperty("bench.server", "bin/roomkeeper"),
                                    "server",
                                    "--port=0",
                                    "--api-port=0",
                                    "--data=" + data,
                                    "--app-key=" + KEY,
                                    "--app-secret=" + SECRET,
                                    "--rate-limits=off")
                            .redirectError(data.resolveSibling("server.log").toFile())
                            .start();
            var operators = address(process.inputReader(StandardCharsets.UTF_8));
            return new ServerProcess(process, operators, (System.nanoTime() - from) / 1e9);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URI address(BufferedReader lines) throws IOException {
        var label = "Operators:";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(label)) {
                return URI.create(line.substring(label.length()).strip());
            }
        }
        throw new IOException("the server ended before it said where it answers; see server.log");
    }

    ServerApiClient api() {
        return new ServerApiClient(operators, KEY, SECRET);
    }

    /// MiB of the heap in use after a full collection.
    long heapMiB() {
        jcmd("GC.run");
        var told = HEAP_USED.matcher(jcmd("GC.heap_info"));
        long kib = 0;
        while (told.find()) {
            kib = Math.max(kib, Long.parseLong(told.group(1)));
        }
        return kib / 1024;
    }

    /// Processor time it has taken so far.
    double cpuSeconds() {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
    }

    private String jcmd(String question) {
        try {
            var jcmd =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                            .toString(),
                                    Long.toString(process.pid()),
                                    question)
                            .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// SIGTERM, and waits for the end.
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /// SIGKILL, as it comes.
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server did not end");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
