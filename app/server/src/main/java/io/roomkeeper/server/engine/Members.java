package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;

/// Who is in a room, in the order they joined, and which of them are offline.
final class Members {
    private final LinkedHashMap<UserId, Member> all = new LinkedHashMap<>();
    private final LinkedHashMap<UserId, Member.Offline> offline = new LinkedHashMap<>();

    void join(RoomEvent.MemberJoined event) {
        all.put(event.user(), Member.joining(event.user(), event.at()));
    }

    void leave(RoomEvent.MemberLeft event) {
        all.remove(event.user());
        offline.remove(event.user());
    }

    void enter(RoomEvent.SessionJoined event) {
        offline.remove(event.user());
        all.computeIfPresent(event.user(), (_, member) -> member.with(event.session()));
    }

    /// `messages` is how many the room has taken that count for members who are offline.
    void depart(RoomEvent.SessionLeft event, long messages) {
        var member = all.get(event.user());
        if (member == null) {
            return;
        }
        var without = member.without(event.session());
        if (event.why() == Departure.LOST && without.sessions().isEmpty()) {
            var since = new Member.Offline(event.at(), messages);
            offline.put(event.user(), since);
            without = without.goingOffline(since);
        }
        all.put(event.user(), without);
    }

    void sent(UserId user, Instant at) {
        all.computeIfPresent(user, (_, member) -> member.sent(at));
    }

    Optional<Member> find(UserId user) {
        return Optional.ofNullable(all.get(user));
    }

    int count() {
        return all.size();
    }

    SequencedCollection<Member> all() {
        return all.sequencedValues();
    }

    /// Members without a connection, the one who went first comes first.
    Map<UserId, Member.Offline> offline() {
        return offline;
    }
}
