package io.roomkeeper.server.api;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.http.Form;
import io.roomkeeper.server.http.HttpCall;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The parameters that many calls share, each refused with its documented code. Server API §1.2,
/// §14.
record ApiCall(Form form) {
    /// Who acts, for the audit log.
    static final String BY = "server-api";

    static ApiCall of(HttpCall call) {
        return new ApiCall(call.form());
    }

    /// The one room; 1003 for none.
    RoomId room() {
        return new RoomId(form.one("chatroomId").orElse(""));
    }

    /// One room or more, each once; 1003 for none, 1002 for more than `most`.
    List<RoomId> rooms(int most) {
        requireAtMost(most, "chatroomId");
        var rooms = form.all("chatroomId").stream().map(RoomId::new).toList();
        return rooms.isEmpty() ? List.of(room()) : rooms;
    }

    /// The one user; 1002 for none.
    UserId user(String parameter) {
        return new UserId(form.required(parameter));
    }

    /// The users, each once; 1002 for none.
    List<UserId> users() {
        require("userId");
        return form.all("userId").stream().map(UserId::new).toList();
    }

    /// The message types under either spelling of the parameter, each once; 1002 for none.
    List<String> types(String parameter) {
        var types =
                Stream.of("objectName", "objectnames")
                        .flatMap(name -> form.all(name).stream())
                        .distinct()
                        .toList();
        if (types.isEmpty()) {
            require(parameter);
        }
        return types;
    }

    private void require(String parameter) {
        if (form.all(parameter).isEmpty()) {
            throw new RoomkeeperException(ErrorCode.BAD_PARAMETER, parameter + " is required.");
        }
    }

    /// Throws 1002 for more than `most` values.
    void requireAtMost(int most, String parameter) {
        int count = form.all(parameter).size();
        if (count > most) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    parameter + " must be given at most " + most + " times, was " + count + ".");
        }
    }

    /// A whole number; 1003 for anything else, or none.
    int minutes() {
        var text =
                form.one("minute")
                        .orElseThrow(() ->
                                new RoomkeeperException(
                                        ErrorCode.ROOM_ID_OR_MINUTE_INVALID,
                                        "minute is required."));
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new RoomkeeperException(
                    ErrorCode.ROOM_ID_OR_MINUTE_INVALID,
                    "minute must be a whole number of minutes.");
        }
    }

    /// Who does it, and whether members are told.
    Act act(Rooms rooms) {
        return new Act(BY, "", form.flag("needNotify"), extra(rooms));
    }

    /// A text that is passed on to members, as long as theirs may be; 1005 for a longer one.
    String extra(Rooms rooms) {
        var extra = form.one("extra").orElse("");
        int most = rooms.limit(Limit.NOTIFICATION_EXTRA_BYTES);
        if (extra.getBytes(StandardCharsets.UTF_8).length > most) {
            throw new RoomkeeperException(
                    ErrorCode.PARAMETER_TOO_LONG, "extra must be at most " + most + " bytes.");
        }
        return extra;
    }
}
