package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.UserId;

/// What became of one user in a call; `message` is a sentence when it failed, else empty.
public record UserResult(UserId userId, Outcome outcome, String message) {
    /// `UNCHANGED` when it was so already.
    public enum Outcome {
        DONE,
        UNCHANGED,
        FAILED
    }
}
