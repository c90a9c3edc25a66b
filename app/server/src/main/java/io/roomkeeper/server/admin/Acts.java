package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.List;

/// A moderator's acts. Members are always told of them.
final class Acts {
    private Acts() {}

    /// 1005 for a reason of more than 200 characters, 1002 for one that is not plain text.
    static Act of(HttpCall http, String reason) {
        checkLine("reason", reason, ConsoleRequest.MAX_REASON);
        return new Act(http.caller(), reason, true, "");
    }

    /// The name a moderator gives to a room. 1005 for one of more than 64 characters, 1002 for one
    /// that is not plain text.
    static String roomName(String given) {
        checkLine("name", given, ConsoleRequest.MAX_ROOM_NAME);
        return given;
    }

    private static void checkLine(String what, String given, int most) {
        int length = given.codePointCount(0, given.length());
        if (length > most) {
            throw new RoomkeeperException(
                    ErrorCode.PARAMETER_TOO_LONG,
                    what + " must be at most " + most + " characters, was " + length + ".");
        }
        if (given.chars().anyMatch(Character::isISOControl)) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, what + " must be text on one line.");
        }
    }

    /// Does it and tells which lines of the audit log it wrote.
    static List<Long> lines(ChatroomEngine engine, RoomCommand<?> command) {
        return Waiting.on(engine.act(command)).lines().numbers();
    }

    static List<Long> lines(ChatroomEngine engine, AppCommand<?> command) {
        return Waiting.on(engine.act(command)).lines().numbers();
    }

    static ConsoleAnswer answer(ChatroomEngine engine, RoomCommand<?> command) {
        return ConsoleAnswer.done(lines(engine, command));
    }

    static ConsoleAnswer answer(ChatroomEngine engine, AppCommand<?> command) {
        return ConsoleAnswer.done(lines(engine, command));
    }
}
