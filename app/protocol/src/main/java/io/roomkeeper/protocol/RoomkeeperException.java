package io.roomkeeper.protocol;

import java.io.Serial;

/// The one unchecked exception that crosses a feature's edge; its message is safe to show a client.
public final class RoomkeeperException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final String requestId;

    public RoomkeeperException(ErrorCode code) {
        this(code, code.text());
    }

    public RoomkeeperException(ErrorCode code, String detail) {
        this(code, detail, "");
    }

    /// `requestId` is what the server's log calls the request that was refused.
    public RoomkeeperException(ErrorCode code, String detail, String requestId) {
        super(detail);
        this.code = code;
        this.requestId = requestId;
    }

    /// What is answered.
    public ErrorCode code() {
        return code;
    }

    /// What the server's log calls the request; empty when that is not known.
    public String requestId() {
        return requestId;
    }

    /// The message, which is never missing.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
