package io.roomkeeper.client;

/// Which members are wanted. Client behaviour §10.
public enum MemberOrder {
    /// None, only their number.
    NONE(0),
    /// Those who joined first.
    EARLIEST_FIRST(1),
    /// Those who joined last.
    LATEST_FIRST(2);

    private final int number;

    MemberOrder(int number) {
        this.number = number;
    }

    /// On the wire.
    int number() {
        return number;
    }
}
