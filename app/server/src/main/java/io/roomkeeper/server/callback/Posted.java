package io.roomkeeper.server.callback;

/// What a callback tells.
sealed interface Posted permits RoomStatus, AttributeSync, RoutedMessage, OnlineStatus {
    /// Bytes one takes while it waits, besides its texts.
    int FIXED_BYTES = 256;

    /// What happens to the same is told in order.
    String subject();

    /// Bytes it takes while it waits, about.
    int weight();
}
