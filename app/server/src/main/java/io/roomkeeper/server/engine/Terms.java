package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

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
}
