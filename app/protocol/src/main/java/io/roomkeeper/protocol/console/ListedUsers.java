package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.UserId;

import java.util.List;

/// Users on a list of a room, in the order they came, and how many there may be.
public record ListedUsers(List<ListedUser> users, int most) {
    public ListedUsers {
        users = List.copyOf(users);
    }

    /// On the list `since` (ms since 1970, 0 when the audit log does not say) by `by`; whether it
    /// is a `member` now.
    public record ListedUser(UserId userId, long since, String by, String reason, boolean member) {}
}
