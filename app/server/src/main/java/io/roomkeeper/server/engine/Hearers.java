package io.roomkeeper.server.engine;

/// To which members a message goes.
public enum Hearers {
    /// To all but the session that sent it.
    ALL,
    /// To all but the sender's own sessions.
    OTHERS,
    /// To nobody: distribution is stopped.
    NOBODY
}
