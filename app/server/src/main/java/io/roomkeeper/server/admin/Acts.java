package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.http.HttpCall;

/// A moderator's acts. Members are always told of them.
final class Acts {
    private Acts() {}

    /// 1005 for a reason of more than 200 characters, 1002 for one that is not plain text.
    static Act of(HttpCall http, String reason) {
        int length = reason.codePointCount(0, reason.length());
        if (length > ConsoleRequest.MAX_REASON) {
            throw new RoomkeeperException(
                    ErrorCode.PARAMETER_TOO_LONG,
                    "reason must be at most "
                            + ConsoleRequest.MAX_REASON
                            + " characters, was "
                            + length
                            + ".");
        }
        if (reason.chars().anyMatch(Character::isISOControl)) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, "reason must be text on one line.");
        }
        return new Act(http.caller(), reason, true, "");
    }
}
