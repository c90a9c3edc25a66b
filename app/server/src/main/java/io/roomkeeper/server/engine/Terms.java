package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;

import java.util.List;

/// Bounds of counts and minutes.
final class Terms {
    private Terms() {}

    /// Throws 1002 naming the value and its limits.
    static void check(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    parameter + " must be " + least + " to " + most + ", was " + value + ".");
        }
    }

    /// Throws 1003 for a term a sanction cannot have. Server API §14.
    static void minutes(int minutes) {
        if (minutes < 1 || minutes > Sanction.MAX_MINUTES) {
            throw new RoomkeeperException(
                    ErrorCode.ROOM_ID_OR_MINUTE_INVALID,
                    "minute must be 1 to " + Sanction.MAX_MINUTES + ", was " + minutes + ".");
        }
    }

    /// Throws 1002 for a kind of sanction that does not belong there.
    static void kind(Sanction.Kind kind, boolean global) {
        if (kind.isGlobal() != global) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    kind + (global ? " is of one chatroom." : " is of no single chatroom."));
        }
    }

    /// Each once; throws 1002 for none or too many in one call.
    static List<UserId> users(App app, List<UserId> users) {
        var distinct = users.stream().distinct().toList();
        if (distinct.isEmpty()) {
            throw new RoomkeeperException(ErrorCode.BAD_PARAMETER, "userId is required.");
        }
        check("the number of userId", distinct.size(), 1, app.limit(Limit.USERS_PER_CALL));
        return distinct;
    }
}
