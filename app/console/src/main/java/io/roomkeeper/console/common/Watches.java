package io.roomkeeper.console.common;

import io.roomkeeper.client.Moderation;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.util.Subscription;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// The rooms that are watched: each until the last screen that shows it has ended its subscription,
/// through lost connections, and anew when a destroyed room is there again.
public final class Watches {
    private final Supplier<Moderation> server;
    private final Map<RoomId, Integer> screens = new HashMap<>();
    private final Set<RoomId> gone = new HashSet<>();

    /// `server` is the connection as it is when something is asked.
    public Watches(Supplier<Moderation> server) {
        this.server = server;
    }

    /// Asks for the room's messages, joins and exits. The server tells its last messages again, to
    /// screens that know them too.
    public Subscription watch(RoomId room) {
        screens.merge(room, 1, Integer::sum);
        server.get().watch(room);
        return new Subscription() {
            private boolean ended;

            @Override
            public void unsubscribe() {
                if (!ended) {
                    ended = true;
                    end(room);
                }
            }
        };
    }

    /// Asks for all of them again, of a new connection.
    public void again() {
        gone.clear();
        screens.keySet().forEach(room -> server.get().watch(room));
    }

    /// Takes in what happened, in order.
    public void happened(List<ConsoleEvent> events) {
        for (ConsoleEvent event : events) {
            switch (event) {
                case ConsoleEvent.Gone(var room) when screens.containsKey(room) -> gone.add(room);
                case ConsoleEvent.Rooms(var rooms, _, _) ->
                        rooms.stream()
                                .map(RoomSummary::chatroomId)
                                .filter(gone::remove)
                                .filter(screens::containsKey)
                                .forEach(room -> server.get().watch(room));
                case ConsoleEvent.Gone _,
                        ConsoleEvent.Watching _,
                        ConsoleEvent.Message _,
                        ConsoleEvent.Joined _,
                        ConsoleEvent.Left _,
                        ConsoleEvent.Attributes _,
                        ConsoleEvent.Acted _,
                        ConsoleEvent.Refused _,
                        ConsoleEvent.Moderators _,
                        ConsoleEvent.Missed _,
                        ConsoleEvent.Figures _,
                        ConsoleEvent.Logged _ -> {}
            }
        }
    }

    private void end(RoomId room) {
        if (screens.merge(room, -1, Integer::sum) == 0) {
            screens.remove(room);
            server.get().unwatch(room);
        }
    }
}
