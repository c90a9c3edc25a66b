package io.roomkeeper.server.gateway;

/// Hears what comes in on one connection, on its I/O thread.
interface Inbound {
    /// A text frame has begun.
    void frameBegan();

    /// A complete frame of any kind has come.
    void heard();

    /// The text of a complete text frame.
    void text(String text);

    /// The connection is about to end: nothing more comes in or goes out. Called once.
    void ending();

    /// The connection is gone. Called once, after `ending`.
    void gone();
}
