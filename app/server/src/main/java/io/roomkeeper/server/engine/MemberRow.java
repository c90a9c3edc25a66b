package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A member as moderators see one; `lastMessage` is null before the first, `mute` without one.
/// `allowed` and `excepted` say on which lists of the room the user is; without `sessions` the
/// member is offline.
public record MemberRow(
        UserId user,
        Instant joined,
        @Nullable Instant lastMessage,
        long messageCount,
        @Nullable Sanction mute,
        boolean allowed,
        boolean excepted,
        int sessions) {}
