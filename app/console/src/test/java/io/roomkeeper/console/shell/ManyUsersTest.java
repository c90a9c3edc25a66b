package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.acted;
import static io.roomkeeper.console.common.Events.message;
import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.event.ActionEvent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What hits more than 20 users asks first.
class ManyUsersTest {
    @TempDir private Path folder;
    private TestWindow window;

    @BeforeEach
    void open_a_room() {
        window = new TestWindow(folder, "light", 960, 640);
        window.start(new Startup.Local());
        Fx.run(() -> window.servers.happened(rooms(room("lobby", 21))));
        window.open(0);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @CsvSource({
        "MUTE_1_HOUR, Mute 21 users in lobby",
        "UNMUTE, Unmute 21 users in lobby?",
        "UNBAN, Unban 21 users in lobby?",
        "KICK, Kick 21 users from lobby?",
        "ALLOW, Put 21 users on the allowlist of lobby",
        "EXCEPT, Make 21 users a mute exception in lobby"
    })
    void selected_in_a_room(CommandKey command, String title) {
        sanction(21);
        say(21);
        ListView<?> list = window.find(ListView.class, "#list.messages");
        assertAsked(list, command, title);
    }

    @ParameterizedTest
    @CsvSource({
        "MUTE_1_HOUR, Mute 21 users in lobby",
        "UNMUTE, Unmute 21 users in lobby?",
        "UNBAN, Unban 21 users in lobby?",
        "KICK, Kick 21 users from lobby?",
        "ALLOW, Put 21 users on the allowlist of lobby",
        "EXCEPT, Make 21 users a mute exception in lobby"
    })
    void found_in_a_search(CommandKey command, String title) {
        window.servers.moderation.messages.found =
                users(21).map(user -> message("lobby", 1, user, "buy")).toList();
        window.choose(CommandKey.SEARCH);
        TextField words = window.find(TextField.class, ".search #words");
        Fx.run(() -> {
            words.setText("buy");
            words.fireEvent(new ActionEvent());
        });
        assertAsked(window.find(ListView.class, ".search #list"), command, title);
    }

    @Test
    void what_hits_twenty_is_done_at_once() {
        say(20);
        ListView<?> list = window.find(ListView.class, "#list.messages");
        press(list, CommandKey.KICK);
        assertThat(window.front()).isEqualTo(window.stage);
        assertThat(calls()).anyMatch(call -> call.startsWith("kick lobby "));
    }

    private void assertAsked(ListView<?> list, CommandKey command, String title) {
        List<String> before = List.copyOf(calls());
        press(list, command);
        Stage dialog = window.dialog();
        assertThat(Fx.get(dialog::getTitle)).isEqualTo(title);
        assertThat(calls().subList(before.size(), calls().size()))
                .allMatch(call -> call.matches("(allowed|exceptions) lobby"));
    }

    private static void press(ListView<?> list, CommandKey command) {
        Fx.run(() -> {
            list.getSelectionModel().selectAll();
            list.fireEvent(Keys.pressed(command));
        });
    }

    private void say(int many) {
        tell(users(many).map(user -> said("lobby", 1, user, "hello")));
    }

    private void sanction(int many) {
        tell(
                users(many)
                        .flatMap(user ->
                                Stream.of(
                                        acted("lobby", AuditAct.MUTE, user, ""),
                                        acted("lobby", AuditAct.BAN, user, ""))));
    }

    private void tell(Stream<ConsoleEvent> events) {
        List<ConsoleEvent> frame = events.toList();
        Fx.run(() -> window.servers.happened(frame));
    }

    private static Stream<String> users(int many) {
        return IntStream.rangeClosed(1, many).mapToObj("user-%d"::formatted);
    }

    private List<String> calls() {
        return window.servers.moderation.calls;
    }
}
