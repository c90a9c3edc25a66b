package io.roomkeeper.server.admin;

/// The connection under a console's stream of events.
interface Line {
    /// Runs `task` on the connection's own thread, later.
    void execute(Runnable task);

    /// Sends JSON in UTF-8; runs `sent` when it is on its way, not at all if that fails.
    void send(byte[] text, Runnable sent);

    void ping();

    /// Says goodbye with a WebSocket close code.
    void close(int code, String why);

    /// Ends the connection without a word, because nobody would read it.
    void cut();
}
