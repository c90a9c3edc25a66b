package io.roomkeeper.server.http;

import io.undertow.server.HttpServerExchange;

/// Lets a request for a known endpoint in, before its body is read. Runs on an I/O thread.
@FunctionalInterface
public interface Gate {
    /// The caller's name, for what is done in it. Throws {@link
    /// io.roomkeeper.protocol.RoomkeeperException} to keep the caller out.
    String admit(HttpServerExchange exchange);
}
