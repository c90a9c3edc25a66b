package io.roomkeeper.protocol.console;

/// What a line of the audit log says was done.
public enum AuditAct {
    CREATE_ROOM,
    DESTROY_ROOM,
    CHANGE_LIFETIME,
    MUTE,
    UNMUTE,
    BAN,
    UNBAN,
    MUTE_ALL,
    UNMUTE_ALL
}
