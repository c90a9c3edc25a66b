package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomView;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Rooms whose figures changed, gathered and told together. Each room is asked in its own order,
/// and nothing is told of a room after it was told to be gone.
final class RoomNews {
    private final Consumer<ConsoleEvent> told;
    private final Set<RoomId> changed = ConcurrentHashMap.newKeySet();
    private final Map<RoomId, RoomSummary> gathered = new LinkedHashMap<>();
    private int awaited;

    /// `told` gets the news, one at a time.
    RoomNews(Consumer<ConsoleEvent> told) {
        this.told = told;
    }

    void changed(RoomId room) {
        changed.add(room);
    }

    synchronized void gone(RoomId room) {
        changed.remove(room);
        gathered.remove(room);
        told.accept(new ConsoleEvent.Gone(room));
    }

    /// Asks all rooms that changed since the last time; their answers are told when all are there.
    void gather(ChatroomEngine engine) {
        for (var room : next()) {
            engine.submit(
                    new RoomCommand.Describe(room),
                    new ChatroomEngine.Reply<>() {
                        @Override
                        public void done(RoomView view) {
                            answered(view);
                        }

                        @Override
                        public void refused(Throwable why) {
                            nothingToSay();
                        }
                    });
        }
    }

    private synchronized List<RoomId> next() {
        if (awaited > 0) {
            return List.of();
        }
        var rooms = List.copyOf(changed);
        rooms.forEach(changed::remove);
        awaited = rooms.size();
        return rooms;
    }

    private synchronized void answered(RoomView view) {
        gathered.put(view.room(), Records.summary(view));
        nothingToSay();
    }

    private synchronized void nothingToSay() {
        awaited--;
        if (awaited == 0 && !gathered.isEmpty()) {
            told.accept(new ConsoleEvent.Rooms(List.copyOf(gathered.values())));
            gathered.clear();
        }
    }
}
