package io.roomkeeper.server.engine;

/// One connection of a user; unique in this process, never used twice.
public record SessionId(long value) {}
