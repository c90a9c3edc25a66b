package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.client.ModerationListener;
import io.roomkeeper.client.ModeratorClient;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;
import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.ServerSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What an owner does with keys on the command line, while a server runs.
class ModeratorCommandTest {
    @TempDir Path data;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Roomkeeper.commandLine(Settings.of(Map.of(), arguments))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static ServerInfo connect(RoomkeeperServer server, String key) throws Exception {
        var silent =
                new ModerationListener() {
                    @Override
                    public void happened(ConsoleEvent event) {}

                    @Override
                    public void disconnected(String why) {}
                };
        try (var client =
                ModeratorClient.connect(server.operatorAddress(), key, silent)
                        .get(20, TimeUnit.SECONDS)) {
            return client.server().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_key_is_made_used_listed_and_voided_while_the_server_runs() throws Exception {
        try (var server =
                RoomkeeperServer.start(ServerSettings.in(data).listening("127.0.0.1", 0, 0))) {
            assertThat(run("moderator", "add", "bo", "--role", "auditor", "--data=" + data))
                    .isZero();
            var key = out.toString().lines().toList().getLast();
            var info = connect(server, key);
            assertThat(info.moderator()).isEqualTo("bo");
            assertThat(info.role()).isEqualTo(Role.AUDITOR);
            assertThat(run("moderator", "list", "--data=" + data)).isZero();
            assertThat(out.toString())
                    .startsWith("bo\tauditor\t")
                    .contains("\tcommand-line")
                    .doesNotContain(key);
            assertThat(run("moderator", "remove", "bo", "--data=" + data)).isZero();
            assertThat(run("moderator", "list", "--data=" + data)).isZero();
            assertThat(out.toString()).isEmpty();
        }
    }

    @Test
    void what_cannot_be_is_said_in_a_sentence() {
        assertThat(run("moderator", "add", "bo", "--data=" + data)).isEqualTo(2);
        assertThat(err.toString()).contains("--role");
        assertThat(run("moderator", "add", "bo", "--role", "king", "--data=" + data)).isEqualTo(2);
        assertThat(run("moderator", "remove", "bo", "--data=" + data)).isEqualTo(1);
        assertThat(err.toString()).contains("there is no moderator called bo.");
        assertThat(run("moderator", "list", "--data=" + data.resolve("nowhere"))).isEqualTo(2);
        assertThat(err.toString()).contains("There is no data folder");
    }
}
