package io.roomkeeper.server.api;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.http.Form;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// The parameters that many calls share, each refused with its documented code. Server API §1.2,
/// §14.
record ApiCall(Form form) {
    /// Who acts, for the audit log.
    private static final String BY = "server-api";

    static ApiCall of(HttpCall call) {
        return new ApiCall(call.form());
    }

    /// The one room; 1003 for none.
    RoomId room() {
        return new RoomId(form.one("chatroomId").orElse(""));
    }

    /// One room or more, each once; 1003 for none.
    List<RoomId> rooms() {
        var rooms = form.all("chatroomId").stream().map(RoomId::new).toList();
        return rooms.isEmpty() ? List.of(room()) : rooms;
    }

    /// The users, each once.
    List<UserId> users() {
        return form.all("userId").stream().map(UserId::new).toList();
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
    Act act() {
        return new Act(BY, "", form.flag("needNotify"), form.one("extra").orElse(""));
    }
}
