package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A member at one moment; `lastMessage` is null before the first one.
public record MemberView(
        UserId user,
        Instant joined,
        @Nullable Instant lastMessage,
        long messageCount,
        boolean muted) {}
