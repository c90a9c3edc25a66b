package io.roomkeeper.protocol;

import java.io.Serial;

/// The one unchecked exception that crosses a feature's edge; its message is safe to show a client.
public final class RoomkeeperException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final ErrorCode code;

    public RoomkeeperException(ErrorCode code) {
        this(code, code.text());
    }

    public RoomkeeperException(ErrorCode code, String detail) {
        super(detail);
        this.code = code;
    }

    /// What is answered.
    public ErrorCode code() {
        return code;
    }

    /// The message, which is never missing.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
