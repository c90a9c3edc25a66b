package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A room's attributes, by key. Server API §5.
final class Attributes {
    private final TreeMap<String, Attribute> byKey = new TreeMap<>();
    private long version;

    void restore(Collection<Attribute> stored, long lastVersion) {
        byKey.clear();
        stored.forEach(attribute -> byKey.put(attribute.key(), attribute));
        version = lastVersion;
    }

    void apply(StateChange.AttributesChanged event) {
        for (var change : event.changes()) {
            version = change.version();
            if (change.removed()) {
                byKey.remove(change.key());
            } else {
                byKey.put(
                        change.key(),
                        new Attribute(
                                change.key(),
                                change.value(),
                                change.owner(),
                                change.autoDelete(),
                                event.at(),
                                change.version()));
            }
        }
    }

    /// Of the last change.
    long version() {
        return version;
    }

    int size() {
        return byKey.size();
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    Optional<Attribute> get(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    List<Attribute> all() {
        return List.copyOf(byKey.values());
    }

    /// Those that go when `user` leaves.
    List<Attribute> leavingWith(UserId user) {
        return byKey.values().stream()
                .filter(attribute -> attribute.autoDelete() && attribute.owner().equals(user))
                .toList();
    }
}
