package io.roomkeeper.server.http;

/// Answers one kind of request. Runs off the I/O threads, so it may wait.
@FunctionalInterface
public interface Endpoint {
    /// What is written as JSON with HTTP 200, or a {@link Download}; a refusal is a {@link
    /// io.roomkeeper.protocol.RoomkeeperException}.
    Object answer(HttpCall call);
}
