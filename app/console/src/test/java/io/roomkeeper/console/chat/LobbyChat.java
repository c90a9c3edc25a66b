package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.said;

import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.SanctionDialog;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.ConsoleEvent;

import java.util.List;

/// A tab of a room, with a server that is told by hand what to do.
abstract class LobbyChat {
    static final RoomId LOBBY = new RoomId("lobby");

    final FakeSession session = new FakeSession();
    final StatusLine status = new StatusLine();
    final ChatViewModel chat =
            new ChatViewModel(
                    new RoomItem(room("lobby", 3)),
                    session,
                    new ModerationActs(session, status),
                    status);

    static SanctionDialog none() {
        throw new AssertionError("nothing was to be asked");
    }

    void say(String... users) {
        for (String user : users) {
            session.happened(said("lobby", chat.rows().size() + 1, user, "hello"));
        }
    }

    static ConsoleEvent recall(long sequence, String sender, String uid, boolean byModerator) {
        return recall(sequence, sender, sender, uid, byModerator);
    }

    static ConsoleEvent recall(
            long sequence, String sender, String author, String uid, boolean byModerator) {
        return new ConsoleEvent.Message(
                Events.recall("lobby", sequence, sender, author, uid, byModerator));
    }

    static ConsoleEvent watching(ChatMessage... recent) {
        return new ConsoleEvent.Watching(LOBBY, List.of(recent));
    }

    List<String> lines() {
        return chat.rows().stream().map(ChatRow::line).toList();
    }
}
