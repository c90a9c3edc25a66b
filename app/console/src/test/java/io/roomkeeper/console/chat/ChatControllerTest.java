package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Events.room;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.rooms.RoomItem;

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

    private static Commands commands() {
        Commands commands = new Commands(_ -> {});
        for (CommandKey key : CommandKey.values()) {
            commands.bind(key, () -> {});
        }
        return commands;
    }
}
