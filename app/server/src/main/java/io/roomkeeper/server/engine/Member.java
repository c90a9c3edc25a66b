package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A user who is in a room, with the sessions that are connected, in the order they joined. Without
/// one the member is offline, since `offline` is not null.
record Member(
        UserId user,
        Instant joined,
        List<SessionId> sessions,
        @Nullable Offline offline,
        @Nullable Instant lastMessage,
        long messageCount) {
    /// When a member went offline, and how many messages the room had taken by then.
    record Offline(Instant since, long messages) {}

    static Member joining(UserId user, Instant now) {
        return new Member(user, now, List.of(), null, null, 0);
    }

    Member with(SessionId session) {
        var more = new ArrayList<>(sessions);
        more.add(session);
        return new Member(user, joined, List.copyOf(more), null, lastMessage, messageCount);
    }

    Member without(SessionId session) {
        var fewer = sessions.stream().filter(each -> !each.equals(session)).toList();
        return new Member(user, joined, fewer, offline, lastMessage, messageCount);
    }

    Member goingOffline(Offline now) {
        return new Member(user, joined, sessions, now, lastMessage, messageCount);
    }

    Member sent(Instant at) {
        return new Member(user, joined, sessions, offline, at, messageCount + 1);
    }
}
