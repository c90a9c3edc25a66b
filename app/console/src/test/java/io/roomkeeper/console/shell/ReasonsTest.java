package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Language;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// Reasons that were said before the language was changed.
class ReasonsTest {
    @TempDir private Path folder;
    private TestWindow window;

    @BeforeEach
    void open() {
        window = new TestWindow(folder, "light", 960, 640);
    }

    @AfterEach
    void close() {
        window.close();
        Fx.run(() -> Preferences.get().languageProperty().set(Language.ENGLISH));
    }

    @Test
    void what_one_lacks_is_said_in_the_new_language() {
        window.servers.moderation.server =
                new ServerInfo("0.1.0", 0, 0, "ana", Role.AUDITOR, false);
        enter();
        assertThat(hint("#muteAll")).isEqualTo("Needs a moderator; you are an auditor.");
        speakChinese();
        assertThat(hint("#muteAll")).contains("审计员").doesNotContain("auditor");
    }

    @Test
    void so_is_why_a_room_is_gone() {
        enter();
        Fx.run(() -> window.servers.happened(new ConsoleEvent.Gone(new RoomId("launch"))));
        assertThat(label("#endText")).startsWith("The room was destroyed ");
        speakChinese();
        assertThat(label("#endText")).doesNotContain("destroyed");
        assertThat(hint("#manage")).isNotEmpty();
        assertThat(hint("#muteAll")).doesNotContain("destroyed");
    }

    private void enter() {
        window.start(new Startup.Local());
        Fx.run(() -> window.servers.happened(rooms(room("launch", 20))));
        window.open(0);
    }

    private static void speakChinese() {
        Fx.run(() -> Preferences.get().languageProperty().set(Language.CHINESE));
    }

    private String label(String selector) {
        Label label = window.inFront(Label.class, selector);
        return Fx.get(label::getText);
    }

    /// The tooltip of a button or of what is around it.
    private String hint(String selector) {
        Node button = window.inFront(Node.class, ".chatroom " + selector);
        return Fx.get(() ->
                Optional.ofNullable(tooltip(button))
                        .orElseGet(() -> Objects.requireNonNull(tooltip(button.getParent())))
                        .getText());
    }

    private static @Nullable Tooltip tooltip(Node node) {
        return (Tooltip) node.getProperties().get("javafx.scene.control.Tooltip");
    }
}
