package io.roomkeeper.server.engine;

/// Why somebody is out of a room. Server API §13.1, client behaviour §2, §3.
public enum Departure {
    /// By its own wish.
    QUIT,
    /// Because another device of the user left.
    WITH_DEVICE,
    /// Because the user went to another room.
    MOVED,
    BANNED,
    /// A session's connection ended; the user may still be a member.
    LOST,
    /// A member was offline for too long.
    TIMED_OUT
}
