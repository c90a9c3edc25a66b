package io.roomkeeper.server.engine;

/// A room's list of users. Server API §9, §10.
public enum UserList {
    MUTE_EXCEPTIONS,
    ALLOWED
}
