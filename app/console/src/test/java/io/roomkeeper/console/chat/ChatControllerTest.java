package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Events.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;

class ChatControllerTest {
    private final FakeSession session = new FakeSession();
    private final StatusLine status = new StatusLine();
    private final ModerationActs acts = new ModerationActs(session, status);
    private final RoomItem room = new RoomItem(room("lobby", 3));

    /// The room, the connection and what is preferred outlive it.
    @Test
    void a_tab_that_is_closed_is_not_kept_in_memory() {
        WeakReference<Parent> tab =
                Fx.get(() -> {
                    ChatViewModel chat = new ChatViewModel(room, session, acts, status);
                    Parent shown = new ChatController(chat, commands(), () -> {}).load();
                    chat.close();
                    return new WeakReference<>(shown);
                });
        Fx.await(() -> {
            System.gc();
            return tab.get() == null;
        });
    }

    @Test
    void a_room_can_be_created_again_only_while_the_server_is_there() {
        ChatViewModel chat = Fx.get(() -> new ChatViewModel(room, session, acts, status));
        Parent shown = Fx.get(() -> new ChatController(chat, commands(), () -> {}).load());
        Node again = Fx.get(() -> shown.lookup("#createAgain"));
        Fx.run(() -> session.happened(new ConsoleEvent.Gone(room.id())));
        assertThat(again.isDisabled()).isFalse();
        Fx.run(() -> session.outage.set("Connection lost 14:02."));
        assertThat(again.isDisabled()).isTrue();
        assertThat(chat.conditions().again().get()).isEqualTo("Connection lost 14:02.");
        assertThat(chat.conditions().room().get()).isEqualTo("Connection lost 14:02.");
    }

    private static Commands commands() {
        Commands commands = new Commands(_ -> {});
        for (CommandKey key : CommandKey.values()) {
            commands.bind(key, () -> {});
        }
        return commands;
    }
}
