package io.roomkeeper.console.rooms;

/// What the room list has to show.
public enum Listing {
    LOADING,
    NO_ROOMS,
    SEARCHING,
    NO_MATCH,
    NONE_KEPT,
    NONE_IDLE,
    ROOMS
}
