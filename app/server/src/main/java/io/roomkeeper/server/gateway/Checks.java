package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limit;

import java.nio.charset.StandardCharsets;

/// What a member may ask; throws 23412 unless another code is named.
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

    /// A message's; throws 30016.
    static void content(ChatroomEngine engine, String content) {
        int most = engine.app().limits().of(Limit.CONTENT_BYTES);
        if (content.getBytes(StandardCharsets.UTF_8).length > most) {
            throw new RoomkeeperException(
                    ErrorCode.CONTENT_TOO_LARGE, "content must be at most " + most + " bytes.");
        }
    }

    private static RoomkeeperException invalid(String why) {
        return new RoomkeeperException(ErrorCode.INVALID_MEMBER_PARAMETER, why);
    }
}
