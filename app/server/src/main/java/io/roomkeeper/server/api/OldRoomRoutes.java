package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.Form;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The deprecated calls that create and query rooms with names. Server API §2.2, §3.2.
record OldRoomRoutes(Rooms rooms, WireTime times) {
    /// Rooms made in one call. §2.2.
    private static final int MAX_CREATED = 100;

    /// Rooms asked for in one call. §3.2.
    private static final int MAX_QUERIED = 20;

    /// The room's id is inside the parameter's name.
    private static final Pattern NAMED = Pattern.compile("chatroom\\[(.*)]", Pattern.DOTALL);

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of("/chatroom/create.json", this::create),
                ApiRoute.of("/chatroom/query.json", this::query));
    }

    private ApiAnswer create(HttpCall http) {
        var call = ApiCall.of(http);
        var act = call.act(rooms);
        var made =
                call.form().names().stream()
                        .map(NAMED::matcher)
                        .filter(name -> name.matches())
                        .map(name -> creation(call.form(), name.group(0), name.group(1)))
                        .toList();
        checkCount(made.size());
        rooms.askAll(
                made.stream()
                        .map(room ->
                                new RoomCommand.Create(
                                        room.id(), CreateOptions.named(room.name()), act)));
        return ApiAnswer.Done.INSTANCE;
    }

    private Creation creation(Form form, String parameter, String id) {
        var room = new RoomId(id);
        var name = form.one(parameter).orElse("");
        int length = name.codePointCount(0, name.length());
        int most = rooms.limit(Limit.ROOM_NAME_CHARACTERS);
        if (length > most) {
            throw new RoomkeeperException(
                    ErrorCode.PARAMETER_TOO_LONG,
                    parameter + " must be at most " + most + " characters, was " + length + ".");
        }
        return new Creation(room, name);
    }

    private ApiAnswer query(HttpCall http) {
        var asked = ApiCall.of(http).rooms(MAX_QUERIED);
        return new ApiAnswer.Rooms(
                OK,
                asked.stream()
                        .map(rooms::find)
                        .flatMap(Optional::stream)
                        .map(view ->
                                new ApiAnswer.NamedRoom(
                                        view.room(), view.name(), times.text(view.created())))
                        .toList());
    }

    private static void checkCount(int made) {
        if (made == 0) {
            throw new RoomkeeperException(ErrorCode.BAD_PARAMETER, "chatroom is required.");
        }
        if (made > MAX_CREATED) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "chatroom must be given 1 to " + MAX_CREATED + " times, was " + made + ".");
        }
    }

    private record Creation(RoomId id, String name) {}
}
