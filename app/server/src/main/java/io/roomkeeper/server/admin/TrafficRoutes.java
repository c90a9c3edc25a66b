package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.MessageTraffic;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.List;

/// What was sent and discarded of each message type in the last minute.
record TrafficRoutes(ChatroomEngine engine) {
    /// Slices in a second, each with its own budget.
    private static final int SLICES = 5;

    List<ConsoleRoute> routes() {
        return List.of(ConsoleRoute.see("/console/v1/traffic", this::traffic));
    }

    /// Of one room, or of all.
    private MessageTraffic traffic(HttpCall http) {
        var room = http.query().one("room").map(RoomId::new);
        var tallies =
                room.isPresent()
                        ? Waiting.on(engine.execute(new RoomCommand.Tally(room.get())))
                        : engine.traffic();
        var low = engine.app().types(TypeList.LOW_PRIORITY);
        var guarded = engine.app().types(TypeList.ALLOWED);
        return new MessageTraffic(
                tallies.stream()
                        .map(each ->
                                new MessageTraffic.TypeTraffic(
                                        each.objectName(),
                                        each.sent(),
                                        each.discarded(),
                                        low.contains(each.objectName()),
                                        guarded.contains(each.objectName())))
                        .toList(),
                aSecond(Limit.RESERVED_MESSAGES),
                aSecond(Limit.SHARED_MESSAGES),
                aSecond(Limit.PROTECTED_MESSAGES));
    }

    private int aSecond(Limit limit) {
        return engine.app().limits().of(limit) * SLICES;
    }
}
