package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.acted;
import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Accessible;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.console.AuditAct;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Instant;

class AccessibleTextTest {
    @TempDir private Path folder;
    private TestWindow window;

    @BeforeEach
    void open() {
        window = new TestWindow(folder, "light", 960, 640);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void every_control_of_the_main_window_has_a_name() {
        window.servers.slow();
        window.start(new Startup.Local());
        assertNamed(window.scene());
        Fx.run(window.servers::finish);
        Fx.run(() -> window.servers.happened(rooms()));
        assertNamed(window.scene());
        openLobby();
        assertNamed(window.scene());
    }

    @ParameterizedTest
    @EnumSource(
            value = CommandKey.class,
            names = {"CONNECT", "NEW_ROOM", "DESTROY_ROOM", "SHORTCUTS", "ABOUT"})
    void every_control_of_a_dialog_has_a_name(CommandKey command) {
        window.start(new Startup.Local());
        openLobby();
        window.choose(command);
        Stage dialog = window.dialog();
        assertNamed(dialog.getScene());
    }

    @Test
    void a_message_is_read_as_one_sentence_with_its_state() {
        window.start(new Startup.Local());
        openLobby();
        Fx.run(() ->
                window.servers.happened(
                        acted("lobby", AuditAct.MUTE, "user-555", ""),
                        said("lobby", 0, "user-555", "BUY NOW")));
        String clock = Times.local().clock(Instant.parse("2026-11-14T13:02:11Z"));
        assertThat(Fx.get(() -> window.scene().getRoot().lookupAll(".messages .list-cell")))
                .extracting(Node::getAccessibleText)
                .contains(clock + ", user-555, muted: BUY NOW");
    }

    private void openLobby() {
        Fx.run(() -> window.servers.happened(rooms(room("lobby", 3))));
        window.open(0);
    }

    private static void assertNamed(Scene scene) {
        assertThat(Fx.get(() -> Accessible.unnamed(scene.getRoot()))).isEmpty();
    }
}
