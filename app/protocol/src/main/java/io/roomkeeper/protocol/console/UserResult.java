package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;

/// What became of one user in a call; when it failed, with which `code` (else 0), and `message` is
/// a sentence that says why (else empty).
public record UserResult(UserId userId, Outcome outcome, int code, String message) {
    /// `UNCHANGED` when it was so already.
    public enum Outcome {
        DONE,
        UNCHANGED,
        FAILED
    }

    /// One that did not fail.
    public UserResult(UserId userId, Outcome outcome) {
        this(userId, outcome, 0, "");
    }

    /// One for whom nothing could be done.
    public static UserResult failed(UserId userId, ErrorCode code, String message) {
        return new UserResult(userId, Outcome.FAILED, code.number(), message);
    }
}
