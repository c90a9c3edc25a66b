package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.client.ModerationListener;
import io.roomkeeper.client.ModeratorClient;
import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.ServerSettings;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// What an operator does with a data folder and reads on the command line.
class DataCommandTest {
    private static final RoomId ROOM = new RoomId("launch");

    /// Made by the first change of the journal.
    private static final RoomId FIRST = new RoomId("first");

    private static final List<UserId> KIM = List.of(new UserId("kim"));

    @TempDir Path place;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path data() {
        return place.resolve("data");
    }

    private Path journal() {
        return data().resolve("journal/journal-0000000000000000001.log");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Roomkeeper.commandLine(Settings.of(Map.of(), arguments))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int start(Path data) {
        return run("server", "--port=0", "--api-port=0", "--data=" + data);
    }

    private static RoomkeeperServer server(Path data) {
        return RoomkeeperServer.start(ServerSettings.in(data).listening("127.0.0.1", 0, 0));
    }

    private static ServerApiClient api(RoomkeeperServer server) {
        var keys = server.credentials();
        return new ServerApiClient(server.operatorAddress(), keys.appKey(), keys.appSecret());
    }

    private static List<UserId> banned(Path data) {
        try (var server = server(data)) {
            return api(server).banned(ROOM).join();
        }
    }

    private static void flip(Path file, int offset) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[offset] ^= 1;
        Files.write(file, bytes);
    }

    @BeforeEach
    void a_folder_with_a_ban() {
        try (var server = server(data())) {
            api(server).createRoom(FIRST).join();
            api(server).createRoom(ROOM).join();
            api(server).ban(ROOM, KIM, 10).join();
        }
    }

    @Test
    void a_whole_folder_is_said_to_be_whole() {
        assertThat(run("data", "check", "--data=" + data())).isZero();
        assertThat(out)
                .hasToString("No damage was found in " + data() + "." + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_flipped_byte_stops_the_start_and_repair_makes_it_start_again() throws Exception {
        flip(journal(), 20);
        assertThat(start(data())).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("The journal is damaged: " + journal() + " at offset 0 cannot be read")
                .contains("Run `roomkeeper data check`, then `roomkeeper data repair`.")
                .hasLineCount(1);
        assertThat(run("data", "check", "--data=" + data())).isEqualTo(1);
        assertThat(out.toString())
                .startsWith(journal() + ": at offset 0, ")
                .contains("cannot be read: batch 1, ")
                .endsWith("Run `roomkeeper data repair`." + System.lineSeparator())
                .hasLineCount(1);
        assertThat(run("data", "repair", "--data=" + data())).isZero();
        assertThat(out.toString())
                .contains("kept as journal-0000000000000000001.log.damaged.")
                .contains("A server starts on " + data() + " again.");
        assertThat(banned(data())).isEqualTo(KIM);
    }

    @Test
    void a_torn_tail_stops_nothing() throws Exception {
        Files.write(journal(), new byte[] {0, 0, 1}, StandardOpenOption.APPEND);
        assertThat(run("data", "check", "--data=" + data())).isZero();
        assertThat(banned(data())).isEqualTo(KIM);
    }

    @Test
    void a_folder_in_use_is_copied_and_restored_but_not_repaired() {
        var file = place.resolve("backup.zip");
        var restored = place.resolve("restored");
        try (var _ = server(data())) {
            assertThat(run("data", "repair", "--data=" + data())).isEqualTo(1);
            assertThat(err)
                    .hasToString(
                            "The data folder "
                                    + data()
                                    + " is in use by another Roomkeeper."
                                    + System.lineSeparator());
            assertThat(run("data", "backup", file.toString(), "--data=" + data())).isZero();
            assertThat(out.toString()).startsWith(file + " holds " + data() + ": ");
        }
        assertThat(run("data", "backup", file.toString(), "--data=" + data())).isEqualTo(1);
        assertThat(err.toString()).startsWith(file + " is there already.");
        assertThat(run("data", "backup", "--replace", file.toString(), "--data=" + data()))
                .isZero();
        assertThat(run("data", "restore", file.toString(), "--data=" + restored)).isZero();
        assertThat(out.toString()).startsWith(restored + " was restored: ");
        assertThat(run("data", "restore", file.toString(), "--data=" + restored)).isEqualTo(1);
        assertThat(err.toString()).startsWith(restored + " is not empty.");
        assertThat(banned(restored)).isEqualTo(KIM);
    }

    @Test
    void a_console_fetches_a_backup() {
        var file = place.resolve("backup.zip");
        var restored = place.resolve("restored");
        var seen = new AtomicLong();
        try (var server = server(data());
                var console =
                        ModeratorClient.connect(
                                        server.operatorAddress(),
                                        server.credentials().consoleKey(),
                                        new Deaf())
                                .orTimeout(20, TimeUnit.SECONDS)
                                .join()) {
            long bytes =
                    console.backup(file, seen::set).done().orTimeout(20, TimeUnit.SECONDS).join();
            assertThat(seen).hasValue(bytes);
            assertThat(file).hasSize(bytes);
        }
        assertThat(run("data", "restore", file.toString(), "--data=" + restored)).isZero();
        assertThat(banned(restored)).isEqualTo(KIM);
    }

    @Test
    void a_console_that_asks_for_a_backup_of_damage_is_told_and_gets_no_file() throws Exception {
        var file = place.resolve("backup.zip");
        try (var server = server(data());
                var console =
                        ModeratorClient.connect(
                                        server.operatorAddress(),
                                        server.credentials().consoleKey(),
                                        new Deaf())
                                .orTimeout(20, TimeUnit.SECONDS)
                                .join()) {
            flip(journal(), 20);
            var done = console.backup(file, _ -> {}).done();
            assertThat(done)
                    .failsWithin(20, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .withMessageContaining(
                            "Nothing was copied, because "
                                    + journal()
                                    + " is damaged at offset 0.");
        }
        try (var files = Files.list(place)) {
            assertThat(files).containsExactly(data());
        }
    }

    @Test
    void a_place_where_nothing_can_be_written_is_named() throws Exception {
        var inAFile = Files.writeString(place.resolve("file"), "").resolve("data");
        assertThat(start(inAFile)).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("The data folder " + inAFile + " cannot be used: ")
                .hasLineCount(1);
    }

    @Test
    void a_folder_of_a_newer_version_is_refused() throws Exception {
        Files.writeString(data().resolve("version"), "99\n");
        assertThat(start(data())).isEqualTo(1);
        assertThat(err.toString()).contains("has version 99, this Roomkeeper reads version");
        assertThat(run("data", "check", "--data=" + data())).isEqualTo(1);
        assertThat(out.toString()).startsWith(data().resolve("version") + ": is 99");
    }

    @Test
    void what_is_not_there_is_named() {
        var nowhere = place.resolve("nowhere");
        for (var command : List.of("check", "repair")) {
            assertThat(run("data", command, "--data=" + nowhere)).isEqualTo(1);
            assertThat(err)
                    .hasToString(
                            "There is no data folder at " + nowhere + "." + System.lineSeparator());
        }
        assertThat(run("data", "restore", nowhere.toString(), "--data=" + nowhere)).isEqualTo(1);
        assertThat(err.toString()).startsWith(nowhere + " was not restored: no such file");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void what_cannot_be_understood_ends_with_two() {
        assertThat(run("data")).isEqualTo(2);
        assertThat(run("data", "backup", "--data=" + data())).isEqualTo(2);
        assertThat(run("data", "mend")).isEqualTo(2);
    }

    /// Hears nothing.
    private static final class Deaf implements ModerationListener {
        @Override
        public void happened(ConsoleEvent event) {}

        @Override
        public void disconnected(String why) {}
    }
}
