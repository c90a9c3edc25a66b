package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A member at one moment; `lastMessage` is null before the first one.
public record MemberView(
        UserId user,
        Instant joined,
        @Nullable Instant lastMessage,
        long messageCount,
        boolean muted) {}
