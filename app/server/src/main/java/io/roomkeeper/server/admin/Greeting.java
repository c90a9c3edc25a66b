package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomPage;
import io.roomkeeper.server.engine.RoomQuery;
import io.roomkeeper.server.engine.RoomView;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What a console is told of the rooms when it connects: those with most members, then the first by
/// id.
final class Greeting {
    /// Rooms told because of their members.
    static final int BUSIEST = 500;

    /// Rooms told in all.
    static final int ROOMS = 1000;

    private Greeting() {}

    /// Reads the store at once, so not for a thread that must not be kept busy.
    static CompletableFuture<ConsoleEvent.Rooms> of(ChatroomEngine engine) {
        return engine.rooms(new RoomQuery(null, ROOMS, ""))
                .thenCombine(engine.busiest(BUSIEST), Greeting::of);
    }

    private static ConsoleEvent.Rooms of(RoomPage byId, List<RoomView> busiest) {
        var told = new LinkedHashMap<RoomId, RoomView>();
        busiest.forEach(view -> told.put(view.room(), view));
        var next = byId.next();
        for (var view : byId.rooms()) {
            if (told.size() == ROOMS && !told.containsKey(view.room())) {
                next = lastBefore(view, byId.rooms());
                break;
            }
            told.put(view.room(), view);
        }
        return new ConsoleEvent.Rooms(
                told.values().stream().map(Records::summary).toList(), next, byId.total());
    }

    // There is one: fewer are told because of their members than in all.
    private static RoomId lastBefore(RoomView view, List<RoomView> rooms) {
        return rooms.get(rooms.indexOf(view) - 1).room();
    }
}
