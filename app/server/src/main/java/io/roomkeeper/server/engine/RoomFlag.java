package io.roomkeeper.server.engine;

/// What a room is or is not. The names are part of the stored format.
public enum RoomFlag {
    /// Does not end by itself. Server API §4.
    KEPT,
    /// Nobody may send but the exceptions. §9.
    MUTE_ALL,
    /// Messages don't go out to members. §10.1.
    NOT_DISTRIBUTING
}
