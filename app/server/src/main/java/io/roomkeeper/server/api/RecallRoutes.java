package io.roomkeeper.server.api;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.access.Quota;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.Form;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.time.Instant;
import java.util.List;

/// Taking a message back. Server API §11.3.
record RecallRoutes(Rooms rooms, MessageLog history) {
    private static final int CHATROOM = 4;

    List<ApiRoute> routes() {
        return List.of(ApiRoute.of("/message/recall.json", this::recall).using(Quota.RECALLS));
    }

    private ApiAnswer recall(HttpCall http) {
        var call = ApiCall.of(http);
        var form = call.form();
        var user = call.user("fromUserId");
        requireChatroom(form);
        var room = new RoomId(form.required("targetId"));
        var messageUId = form.required("messageUID");
        var sentTime = form.longNumber("sentTime");
        boolean isAdmin = form.flag("isAdmin");
        boolean isDelete = form.flag("isDelete");
        var extra = call.extra(rooms);
        var original = Waiting.on(history.original(room, messageUId));
        rooms.ask(
                new RoomCommand.Recall(
                        room,
                        user,
                        null,
                        messageUId,
                        sentTime.isPresent() ? Instant.ofEpochMilli(sentTime.getAsLong()) : null,
                        isAdmin,
                        isDelete,
                        extra,
                        original.orElse(null)));
        return ApiAnswer.Done.INSTANCE;
    }

    /// Other kinds of conversation are not known here.
    static void requireChatroom(Form form) {
        form.required("conversationType");
        if (form.number("conversationType").orElse(0) != CHATROOM) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "conversationType must be " + CHATROOM + ", a chatroom.");
        }
    }
}
