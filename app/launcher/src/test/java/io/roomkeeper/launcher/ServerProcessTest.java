package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The real program in its own process.
class ServerProcessTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final List<UserId> KIM = List.of(new UserId("kim"));

    @TempDir Path data;

    private static String get(ServerProcess server, String path)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(server.members.resolve(path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void it_says_when_it_is_ready_stops_cleanly_and_knows_everything_again() throws Exception {
        try (var server = ServerProcess.start(data)) {
            assertThat(get(server, "/healthz")).contains("ready");
            server.api().createRoom(ROOM).join();
            server.api().ban(ROOM, KIM, 10).join();
            assertThat(server.terminate()).isIn(0, 143);
        }
        assertThat(data.resolve("clean-stop")).exists();
        try (var server = ServerProcess.start(data)) {
            assertThat(server.api().banned(ROOM).join()).isEqualTo(KIM);
        }
    }

    @Test
    void its_keys_are_for_the_owner_only() throws IOException {
        try (var _ = ServerProcess.start(data)) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            data.resolve("credentials.json"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_second_one_on_the_same_folder_says_so_in_one_line() throws Exception {
        try (var _ = ServerProcess.start(data)) {
            assertThat(said("server", "--port=0", "--api-port=0", "--data=" + data))
                    .isEqualTo("The data folder " + data + " is in use by another Roomkeeper.\n");
        }
    }

    @Test
    void a_taken_port_is_named_in_one_line(@TempDir Path other) throws Exception {
        try (var server = ServerProcess.start(data)) {
            int taken = server.members.getPort();
            assertThat(said("server", "--port=" + taken, "--api-port=0", "--data=" + other))
                    .contains(String.valueOf(taken))
                    .hasLineCount(1);
        }
    }

    @Test
    void a_damaged_journal_is_named_in_one_line() throws Exception {
        try (var server = ServerProcess.start(data)) {
            server.api().createRoom(ROOM).join();
            server.api().mute(ROOM, KIM, 10).join();
            server.kill();
        }
        var journal = data.resolve("journal/journal-0000000000000000001.log");
        var bytes = Files.readAllBytes(journal);
        bytes[20] ^= 1;
        Files.write(journal, bytes);
        assertThat(said("server", "--port=0", "--api-port=0", "--data=" + data))
                .startsWith("The journal is damaged: " + journal)
                .hasLineCount(1);
    }

    @Test
    void a_demo_without_its_console_warns_of_nothing_and_leaves_nothing_behind() throws Exception {
        var errors = data.resolve("errors");
        var process =
                ServerProcess.command("demo", "--headless", "--load=calm")
                        .redirectError(errors.toFile())
                        .start();
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).startsWith("Members:   http://127.0.0.1:");
            assertThat(lines.readLine()).startsWith("Operators: http://127.0.0.1:");
            var keys = Path.of(lines.readLine().substring("Keys:      ".length()));
            assertThat(keys).exists();
            process.destroy();
            assertThat(process.waitFor()).isIn(0, 143);
            assertThat(keys.getParent()).doesNotExist();
            assertThat(errors).content().doesNotContainIgnoringCase("warn");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_demo_for_some_seconds_ends_by_itself() throws Exception {
        var process = ServerProcess.command("demo", "--headless", "--load=calm", "--for=1").start();
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).startsWith("Members:   http://127.0.0.1:");
            assertThat(process.waitFor()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void without_a_display_the_console_command_runs_the_server_alone() throws Exception {
        var command = ServerProcess.command("--port=0", "--api-port=0", "--data=" + data);
        command.environment().remove("DISPLAY");
        command.environment().remove("WAYLAND_DISPLAY");
        var process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo(Display.ABSENT);
            assertThat(lines.readLine()).startsWith("Members:   http://127.0.0.1:");
        } finally {
            process.destroyForcibly();
        }
    }

    /// What the program prints to standard error before it ends by itself.
    private static String said(String... arguments) throws Exception {
        var process = ServerProcess.command(arguments).start();
        var error = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(error).doesNotContain("\tat ");
        return error;
    }
}
