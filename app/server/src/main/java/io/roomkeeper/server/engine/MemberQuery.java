package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Which members to list: the first `limit` (1 to 500) in the order they joined, or the other way
/// round, behind `after` (null: from the beginning) whose id begins with `prefix`. 1002.
public record MemberQuery(String prefix, @Nullable Cursor after, int limit, boolean newestFirst) {
    /// The last member of the page before, who may be gone by now.
    public record Cursor(Instant joined, UserId user) {}

    public MemberQuery {
        Terms.check("limit", limit, 1, MemberList.MAX_COUNT);
    }
}
