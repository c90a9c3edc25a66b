package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.SessionId;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Everybody who is connected, by session and by user.
final class Links {
    private final Map<SessionId, Link> bySession = new ConcurrentHashMap<>();
    private final Map<UserId, Set<Link>> byUser = new ConcurrentHashMap<>();

    void add(Link link) {
        bySession.put(link.session(), link);
        byUser.compute(
                link.user(),
                (_, links) -> {
                    if (links == null) {
                        return Set.of(link);
                    }
                    var more = new HashSet<>(links);
                    more.add(link);
                    return Set.copyOf(more);
                });
    }

    void remove(Link link) {
        bySession.remove(link.session());
        byUser.computeIfPresent(
                link.user(),
                (_, links) -> {
                    var fewer = new HashSet<>(links);
                    fewer.remove(link);
                    return fewer.isEmpty() ? null : Set.copyOf(fewer);
                });
    }

    Optional<Link> of(SessionId session) {
        return Optional.ofNullable(bySession.get(session));
    }

    /// All connections of `user`.
    Set<Link> of(UserId user) {
        return byUser.getOrDefault(user, Set.of());
    }

    /// All connections of `users`.
    List<Link> of(List<UserId> users) {
        return users.stream().distinct().flatMap(user -> of(user).stream()).toList();
    }
}
