package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// A user who is in a room, with all sessions that joined it.
record Member(
        UserId user,
        Instant joined,
        Set<SessionId> sessions,
        @Nullable Instant lastMessage,
        long messageCount) {
    static Member joining(UserId user, SessionId session, Instant now) {
        return new Member(user, now, Set.of(session), null, 0);
    }

    Member with(SessionId session) {
        var more = new HashSet<>(sessions);
        more.add(session);
        return new Member(user, joined, Set.copyOf(more), lastMessage, messageCount);
    }

    Member without(SessionId session) {
        var fewer = new HashSet<>(sessions);
        fewer.remove(session);
        return new Member(user, joined, Set.copyOf(fewer), lastMessage, messageCount);
    }

    Member sent(Instant at) {
        return new Member(user, joined, sessions, at, messageCount + 1);
    }
}
