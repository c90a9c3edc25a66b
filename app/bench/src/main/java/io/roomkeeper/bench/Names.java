package io.roomkeeper.bench;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

/// Names of made-up rooms and users, in the order of their numbers.
final class Names {
    private Names() {}

    static RoomId room(int number) {
        return new RoomId("room-%08d".formatted(number));
    }

    static UserId user(int number) {
        return new UserId("user-%08d".formatted(number));
    }
}
