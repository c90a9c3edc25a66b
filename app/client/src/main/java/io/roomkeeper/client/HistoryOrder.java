package io.roomkeeper.client;

/// Which stored messages are wanted. Client behaviour §7.
public enum HistoryOrder {
    /// The nearest older ones.
    OLDER(0),
    /// The nearest newer ones.
    NEWER(1);

    private final int number;

    HistoryOrder(int number) {
        this.number = number;
    }

    /// On the wire.
    int number() {
        return number;
    }
}
