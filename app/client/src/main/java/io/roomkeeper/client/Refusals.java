package io.roomkeeper.client;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.util.Arrays;
import java.util.Comparator;

/// Turns numbers on the wire back into codes.
final class Refusals {
    private Refusals() {}

    /// The exception for a refused request. A number that two codes share is told apart by
    /// `httpStatus`; an unknown one becomes [ErrorCode#INTERNAL].
    static RoomkeeperException of(int number, int httpStatus, String text) {
        return of(number, httpStatus, text, "");
    }

    /// The same for a request with an id.
    static RoomkeeperException of(int number, int httpStatus, String text, String requestId) {
        var code =
                Arrays.stream(ErrorCode.values())
                        .filter(known -> known.number() == number)
                        .min(Comparator.comparing(known -> known.httpStatus() != httpStatus))
                        .orElse(ErrorCode.INTERNAL);
        return new RoomkeeperException(code, text.isEmpty() ? code.text() : text, requestId);
    }
}
