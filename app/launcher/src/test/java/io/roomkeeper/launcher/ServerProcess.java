package io.roomkeeper.launcher;

import io.roomkeeper.client.ServerApiClient;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// `roomkeeper server` in a process of its own, on free ports.
public final class ServerProcess implements AutoCloseable {
    static final String KEY = "test-key";
    static final String SECRET = "test-secret";

    public final URI members;
    final URI operators;
    private final Process process;

    private ServerProcess(Process process, URI members, URI operators) {
        this.process = process;
        this.members = members;
        this.operators = operators;
    }

    /// Returns when the server, with further `settings`, has printed where it answers.
    static ServerProcess start(Path data, String... settings) throws IOException {
        return start(Program.COMPILED, data, settings);
    }

    static ServerProcess start(Program program, Path data, String... settings) throws IOException {
        return start(program::command, data, settings);
    }

    /// The same, by the launcher script of the unpacked program that is in `home`.
    public static ServerProcess packaged(Path home, Path data, String... settings)
            throws IOException {
        var script = home.resolve("bin", "roomkeeper").toString();
        return start(
                arguments -> {
                    var command = new ProcessBuilder(script);
                    command.command().addAll(List.of(arguments));
                    return command;
                },
                data,
                settings);
    }

    private static ServerProcess start(
            Function<String[], ProcessBuilder> program, Path data, String... settings)
            throws IOException {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "server",
                                "--port=0",
                                "--api-port=0",
                                "--data=" + data,
                                "--app-key=" + KEY,
                                "--app-secret=" + SECRET,
                                "--rate-limits=off"));
        arguments.addAll(List.of(settings));
        var process =
                program.apply(arguments.toArray(String[]::new))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var lines = process.inputReader();
        var members = address(lines, "Members:");
        var operators = address(lines, "Operators:");
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {})); // or its log would block it
        return new ServerProcess(process, members, operators);
    }

    /// The program as its launcher script starts it.
    static ProcessBuilder command(String... arguments) {
        return Program.COMPILED.command(arguments);
    }

    private static URI address(BufferedReader lines, String label) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(label)) {
                return URI.create(line.substring(label.length()).strip());
            }
        }
        throw new IOException("the server ended before it said " + label);
    }

    ServerApiClient api() {
        return new ServerApiClient(operators, KEY, SECRET);
    }

    long pid() {
        return process.pid();
    }

    /// SIGTERM; returns the exit code.
    public int terminate() {
        process.destroy();
        return exit();
    }

    /// SIGKILL, as it comes.
    void kill() {
        process.destroyForcibly();
        exit();
    }

    private int exit() {
        return CompletableFuture.supplyAsync(this::waited).orTimeout(2, TimeUnit.MINUTES).join();
    }

    private int waited() {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
