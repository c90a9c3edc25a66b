package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Mutes and bans of users, one of each kind for a user. Changed by one thread, read by all.
final class Sanctions {
    private final Map<Sanction.Kind, Map<UserId, Sanction>> byKind;

    /// None yet, of these kinds.
    Sanctions(Sanction.Kind... kinds) {
        byKind =
                Arrays.stream(kinds)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Function.identity(), _ -> new ConcurrentHashMap<>()));
    }

    private Map<UserId, Sanction> of(Sanction.Kind kind) {
        return byKind.getOrDefault(kind, Map.of());
    }

    /// Takes the place of one of the same kind; what is over by then is forgotten.
    void impose(Sanction sanction) {
        var held = of(sanction.kind());
        held.values().removeIf(earlier -> !earlier.holdsAt(sanction.since()));
        held.put(sanction.user(), sanction);
    }

    void lift(Sanction.Kind kind, UserId user) {
        of(kind).remove(user);
    }

    /// Goes back to what is stored; at no time is one lifted that is.
    void restore(Collection<Sanction> stored) {
        stored.forEach(this::impose);
        var kept = Set.copyOf(stored);
        byKind.values().forEach(held -> held.values().retainAll(kept));
    }

    /// The one in force, if any.
    Optional<Sanction> find(Sanction.Kind kind, UserId user, Instant now) {
        return Optional.ofNullable(of(kind).get(user)).filter(held -> held.holdsAt(now));
    }

    /// Those in force, by end time, then user. Server API §14.
    List<Sanction> inForce(Sanction.Kind kind, Instant now) {
        return of(kind).values().stream()
                .filter(sanction -> sanction.holdsAt(now))
                .sorted(Comparator.comparing(Sanction::until).thenComparing(Sanction::user))
                .toList();
    }
}
