package io.roomkeeper.server.delivery;

/// Why the server ends a connection. RFC 6455 §7.4.
public enum CloseCode {
    /// The server stops, or the peer has fallen silent.
    GOING_AWAY(1001),
    /// A binary frame.
    UNACCEPTABLE(1003),
    /// Not allowed, or too often wrong.
    POLICY(1008),
    /// More waits for this member than is kept, or too many come from its address.
    TRY_AGAIN_LATER(1013);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    /// The number on the wire.
    public int number() {
        return number;
    }
}
