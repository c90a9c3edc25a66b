package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.protocol.api.HistoryRequest;
import io.roomkeeper.server.access.Quota;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.time.Instant;
import java.util.List;

/// Stored messages of a room. Server API §11.5.
record HistoryRoutes(Rooms rooms, MessageLog history) {
    private static final int DEFAULT_PAGE = 10;

    /// The end of the year 9999, far enough for everybody.
    private static final long LATEST = 253_402_300_799_999L;

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of("/v3/message/chatroom/query.json", this::query)
                        .using(Quota.HISTORY_CALLS)
                        .needing(AppSwitch.HISTORY),
                ApiRoute.of("/conversation/message/history/clean.json", this::clean)
                        .using(Quota.HISTORY_CALLS)
                        .needing(AppSwitch.HISTORY));
    }

    private ApiAnswer query(HttpCall http) {
        var asked = http.json(HistoryRequest.class);
        int size = asked.pageSize().orElse(DEFAULT_PAGE);
        if (size < 1 || size > MessageLog.MAX_MESSAGES) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "pageSize must be 1 to " + MessageLog.MAX_MESSAGES + ", was " + size + ".");
        }
        var found =
                Waiting.on(
                        history.between(
                                asked.targetId(),
                                moment(asked.startTime()),
                                asked.includeStart(),
                                moment(asked.endTime()),
                                size));
        return new ApiAnswer.History(OK, found.stream().map(HistoryRoutes::message).toList());
    }

    private static ApiAnswer.HistoryMessage message(StoredMessage stored) {
        return new ApiAnswer.HistoryMessage(
                stored.room(),
                stored.sender(),
                stored.messageUId(),
                stored.sentTime().toEpochMilli(),
                stored.objectName(),
                stored.content(),
                false,
                "");
    }

    private static Instant moment(long millis) {
        return Instant.ofEpochMilli(Math.clamp(millis, 0, LATEST));
    }

    private ApiAnswer clean(HttpCall http) {
        var call = ApiCall.of(http);
        var form = call.form();
        RecallRoutes.requireChatroom(form);
        var operator = call.user("fromUserId");
        var room = new RoomId(form.required("targetId"));
        var given = form.longNumber("msgTimestamp");
        var act = Act.of(ApiCall.BY, "operator " + operator);
        if (given.isPresent()) {
            var before = moment(given.getAsLong());
            rooms.ask(new AppCommand.NoteDeletion(room, before.toString(), act));
            Waiting.on(history.clean(room, before));
        } else {
            rooms.ask(new AppCommand.NoteDeletion(room, "", act));
            Waiting.on(history.clean(room));
        }
        return ApiAnswer.Done.INSTANCE;
    }
}
