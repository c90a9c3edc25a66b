package io.roomkeeper.client;

import java.util.concurrent.CompletableFuture;

/// A file on its way from the server.
public interface Transfer {
    /// Ends with the file's length when it is there as a whole; fails with
    /// [io.roomkeeper.protocol.RoomkeeperException] when the server refuses or is lost, with
    /// [java.util.concurrent.CancellationException] after [#cancel], and with
    /// [java.io.UncheckedIOException] when the file cannot be written. Then there is no file.
    CompletableFuture<Long> done();

    void cancel();
}
