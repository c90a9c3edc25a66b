package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.RecallResult;
import io.roomkeeper.protocol.console.SentMessage;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.Original;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What moderators say, and messages they take back.
record MessageRoutes(ChatroomEngine engine, MessageLog history) {
    private static final String PATH = "/console/v1/messages";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.act(PATH, this::send),
                ConsoleRoute.act(PATH + "/recall", Attempt.at(AuditAct.RECALL), this::recall),
                ConsoleRoute.act(
                        PATH + "/recall-last", Attempt.at(AuditAct.RECALL), this::recallLast));
    }

    private SentMessage send(HttpCall http) {
        var request = http.json(ConsoleRequest.SendMessage.class);
        Waiting.on(engine.execute(new RoomCommand.Describe(request.chatroomId())));
        var receipt =
                Waiting.on(
                        engine.execute(
                                new RoomCommand.Publish(
                                        request.chatroomId(),
                                        new UserId(http.caller()),
                                        request.objectName(),
                                        request.content(),
                                        true,
                                        true,
                                        Priority.AS_LISTED,
                                        null)));
        return new SentMessage(
                receipt.messageUId(), receipt.sequence(), receipt.sentTime().toEpochMilli());
    }

    private RecallResult recall(HttpCall http) {
        var request = http.json(ConsoleRequest.Recall.class);
        var room = request.chatroomId();
        var ids = request.messageUIds();
        if (ids.isEmpty() || ids.size() > MessageLog.MAX_MESSAGES) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "the number of messages must be 1 to %d, was %d."
                            .formatted(MessageLog.MAX_MESSAGES, ids.size()));
        }
        var known = new HashMap<String, Original>();
        for (var id : ids) {
            Waiting.on(history.original(room, id)).ifPresent(found -> known.put(id, found));
        }
        return recall(http, room, ids, known, request.reason());
    }

    private RecallResult recallLast(HttpCall http) {
        var request = http.json(ConsoleRequest.RecallLast.class);
        var last = new LastMessages(request.userIds(), request.count());
        var room = request.chatroomId();
        var found = last.find(room, history, engine);
        return found.isEmpty()
                ? new RecallResult(List.of(), List.of())
                : recall(http, room, List.copyOf(found.keySet()), found, request.reason());
    }

    private RecallResult recall(
            HttpCall http,
            RoomId room,
            List<String> ids,
            Map<String, Original> known,
            String reason) {
        var act = Acts.of(http, reason);
        var recalled = Waiting.on(engine.execute(new RoomCommand.TakeBack(room, ids, known, act)));
        return new RecallResult(
                recalled, ids.stream().filter(id -> !recalled.contains(id)).toList());
    }
}
