package io.roomkeeper.server.engine;

/// A room at one moment, with how many mutes, bans, users on its lists and attributes it has.
public record RoomSurvey(
        RoomView view, int muted, int banned, int exceptions, int allowed, int attributes) {}
