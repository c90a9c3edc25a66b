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
    UNMUTE_ALL,
    KEEP_ALIVE,
    KEEP_ALIVE_NO_MORE,
    EXCEPT_FROM_MUTES,
    EXCEPT_NO_MORE,
    ALLOW,
    ALLOW_NO_MORE,
    STOP_DISTRIBUTION,
    RESUME_DISTRIBUTION,
    CHANGE_ATTRIBUTES,
    GLOBAL_MUTE,
    GLOBAL_UNMUTE,
    BLOCK,
    UNBLOCK,
    CHANGE_SETTINGS,
    CHANGE_MESSAGE_TYPES,
    RENAME_ROOM,
    RECALL,
    EDIT_ATTRIBUTES,
    ADD_NOTE,
    REMOVE_NOTE,
    /// `subject` is an instant, of before which they were; or the hour of a log file, like
    /// `2026112214`; or empty for all of the room.
    DELETE_MESSAGES,
    /// `subject` is the name of the moderator whose key was made.
    ADD_MODERATOR,
    /// `subject` is the name of the moderator whose key was voided.
    REMOVE_MODERATOR,
    /// `subject` is the number of the line that was undone.
    UNDO
}
