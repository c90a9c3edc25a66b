package io.roomkeeper.server.delivery;

/// Why the server ends a connection. RFC 6455 §7.4.
public enum CloseCode {
    /// The server stops, or the peer has fallen silent.
    GOING_AWAY(1001),
    /// What came is no WebSocket frame, or out of place.
    PROTOCOL_ERROR(1002),
    /// A binary frame.
    UNACCEPTABLE(1003),
    /// Text that is not UTF-8, or compressed data that cannot be read.
    INVALID_DATA(1007),
    /// Not allowed, or too often wrong.
    POLICY(1008),
    /// More than is read in one message.
    TOO_BIG(1009),
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
