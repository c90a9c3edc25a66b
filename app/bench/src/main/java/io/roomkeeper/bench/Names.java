package io.roomkeeper.bench;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

/// Names of made-up rooms and users, in the order of their numbers.
final class Names {
    private static final int DIGITS = 8;

    private Names() {}

    static RoomId room(int number) {
        return new RoomId(padded("room-", number));
    }

    static UserId user(int number) {
        return new UserId(padded("user-", number));
    }

    private static String padded(String prefix, int number) {
        var digits = Integer.toString(number);
        return prefix + "0".repeat(DIGITS - digits.length()) + digits;
    }
}
