package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.access.Quota;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.Form;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// Messages to some rooms, and to all. Server API §11.1, §11.2.
record PublishRoutes(Rooms rooms, Outbound outbound, Duplicates duplicates) {
    private static final String ROOMS = "toChatroomId";

    /// By their numbers on the wire.
    private static final List<Priority> PRIORITIES = List.of(Priority.values());

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of("/message/chatroom/publish.json", this::publish)
                        .using(Quota.PUBLISHES, form -> form.all(ROOMS).size()),
                ApiRoute.of("/message/chatroom/broadcast.json", this::broadcast)
                        .using(Quota.BROADCASTS)
                        .needing(AppSwitch.BROADCAST));
    }

    private ApiAnswer publish(HttpCall http) {
        var call = ApiCall.of(http);
        var messages = messages(call);
        return new ApiAnswer.Published(OK, outbound.send(messages, once(call.form())));
    }

    private List<RoomCommand.Publish> messages(ApiCall call) {
        var form = call.form();
        var priority = priority(form);
        var sender = call.user("fromUserId");
        call.requireAtMost(rooms.limit(Limit.ROOMS_PER_PUBLISH), ROOMS);
        var objectName = form.required("objectName");
        var content = form.required("content");
        boolean persisted = form.flag("isPersisted", true);
        boolean includeSender = form.flag("isIncludeSender");
        var targets = form.all(ROOMS).stream().map(RoomId::new).toList();
        if (targets.isEmpty()) {
            throw new RoomkeeperException(
                    ErrorCode.ROOM_ID_OR_MINUTE_INVALID, ROOMS + " is required.");
        }
        return targets.stream()
                .map(room ->
                        new RoomCommand.Publish(
                                room,
                                sender,
                                objectName,
                                content,
                                persisted,
                                includeSender,
                                priority,
                                null))
                .toList();
    }

    /// Whose service has to be on before anything else is looked at. §1.1.
    private Priority priority(Form form) {
        var priority = PRIORITIES.get(form.number("priority", 0, PRIORITIES.size() - 1, 0));
        switch (priority) {
            case PROTECTED -> rooms.require(AppSwitch.TYPE_ALLOWLIST);
            case LOW -> rooms.require(AppSwitch.LOW_PRIORITY_TYPES);
            case AS_LISTED, HIGH -> {}
        }
        return priority;
    }

    /// Remembers the call's number, and returns how to forget it; 1002 for one that came before.
    private Runnable once(Form form) {
        var random = form.longNumber("msgRandom");
        if (random.isEmpty() || !rooms.has(AppSwitch.DEDUPLICATION)) {
            return () -> {};
        }
        long number = random.getAsLong();
        if (!duplicates.enter(number)) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, "msgRandom was used within the last minute.");
        }
        return () -> duplicates.leave(number);
    }

    private ApiAnswer broadcast(HttpCall http) {
        var call = ApiCall.of(http);
        var form = call.form();
        rooms.ask(
                new AppCommand.Broadcast(
                        call.user("fromUserId"),
                        form.required("objectName"),
                        form.required("content"),
                        form.flag("isIncludeSender")));
        return ApiAnswer.Done.INSTANCE;
    }
}
