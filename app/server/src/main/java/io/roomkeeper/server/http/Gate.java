package io.roomkeeper.server.http;

import io.undertow.server.HttpServerExchange;

/// Lets a request for a known endpoint in, before its body is read. Runs on an I/O thread.
@FunctionalInterface
public interface Gate {
    /// Throws {@link io.roomkeeper.protocol.RoomkeeperException} to keep the caller out.
    void admit(HttpServerExchange exchange);
}
