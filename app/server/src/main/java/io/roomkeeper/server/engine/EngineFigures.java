package io.roomkeeper.server.engine;

/// What goes on now, and since the engine began: `members` counts a user once for each room.
public record EngineFigures(long rooms, long members, long sent, long discarded) {}
