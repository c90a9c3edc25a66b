package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.ErrorCode;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;

class SendBoxTest {
    private final FxRobot robot = new FxRobot();

    @TempDir private Path folder;
    private TestWindow window;
    private TextField words;

    @BeforeEach
    void write_in_a_room() {
        window = new TestWindow(folder, "light", 960, 640);
        window.start(new Startup.Local());
        Fx.run(() ->
                window.servers.happened(rooms(room("lobby", 1)), said("lobby", 1, "kim", "hello")));
        window.open(0);
        words = window.find(TextField.class, ".send-box #words");
        Fx.run(words::requestFocus);
        robot.write("wel");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void keeps_the_focus_and_what_is_written_while_the_connection_is_lost() {
        Fx.run(() -> {
            window.servers.unreachable(true);
            window.servers.disconnect();
        });
        robot.write("k");
        assertThat(Fx.get(words::isFocused)).isTrue();
        assertThat(words.getText()).isEqualTo("wel");
        assertThat(Fx.get(window.find(Label.class, ".send-box #note")::getText))
                .startsWith("Connection lost");
        window.servers.unreachable(false);
        Fx.run(window.servers::pass);
        Fx.await(words::isEditable);
        robot.write("come");
        assertThat(words.getText()).isEqualTo("welcome");
    }

    @Test
    void offers_the_details_of_a_refusal_until_the_text_is_sent() {
        window.servers.moderation.refuse(ErrorCode.STORE_REFUSED);
        robot.type(KeyCode.ENTER);
        Button details = window.find(Button.class, ".send-box #problemDetails");
        assertThat(Fx.get(details::isVisible)).isTrue();
        Fx.run(details::fire);
        Stage shown = window.front();
        assertThat(Fx.get(shown::getTitle)).isEqualTo("What went wrong");
        Fx.run(shown::close);

        window.servers.moderation.accept();
        Fx.run(words::requestFocus);
        robot.type(KeyCode.ENTER);
        assertThat(Fx.get(details::isVisible)).isFalse();
    }
}
