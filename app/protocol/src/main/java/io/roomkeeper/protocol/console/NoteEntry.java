package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.UserId;

/// What a moderator wrote down about a user at `time` (ms since 1970); `number` tells the notes
/// about one user apart.
public record NoteEntry(UserId userId, long number, long time, String by, String text) {}
