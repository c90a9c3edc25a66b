package io.roomkeeper.console.management;

/// What the server is asked about a room, each by a call of its own.
enum Part {
    DETAILS,
    MEMBERS,
    MUTES,
    GLOBAL_MUTES,
    BANS,
    ALLOWED,
    EXCEPTIONS,
    ATTRIBUTES
}
