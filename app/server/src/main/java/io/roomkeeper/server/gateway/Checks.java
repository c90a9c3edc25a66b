package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limit;

import java.nio.charset.StandardCharsets;

/// Throws 23412 for what a member may not ask.
final class Checks {
    private Checks() {}

    static void range(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw invalid(field + " must be " + least + " to " + most + ", was " + value + ".");
        }
    }

    /// A text that is passed on to others.
    static void extra(ChatroomEngine engine, String extra) {
        int most = engine.app().limits().of(Limit.NOTIFICATION_EXTRA_BYTES);
        if (extra.getBytes(StandardCharsets.UTF_8).length > most) {
            throw invalid("extra must be at most " + most + " bytes.");
        }
    }

    private static RoomkeeperException invalid(String why) {
        return new RoomkeeperException(ErrorCode.INVALID_MEMBER_PARAMETER, why);
    }
}
