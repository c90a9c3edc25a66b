package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A room's attributes, by key. Server API §5.
final class Attributes {
    private final TreeMap<String, Attribute> byKey = new TreeMap<>();
    private long version;
    private long bytes;

    void restore(Collection<Attribute> stored, long lastVersion) {
        byKey.clear();
        bytes = 0;
        stored.forEach(this::put);
        version = lastVersion;
    }

    void apply(StateChange.AttributesChanged event) {
        for (var change : event.changes()) {
            version = change.version();
            if (change.removed()) {
                bytes -= bytes(byKey.remove(change.key()));
            } else {
                put(
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

    private void put(Attribute attribute) {
        bytes += bytes(attribute) - bytes(byKey.put(attribute.key(), attribute));
    }

    private static long bytes(@Nullable Attribute attribute) {
        return attribute == null ? 0 : bytes(attribute.key(), attribute.value());
    }

    private static long bytes(String key, String value) {
        return key.length() + (long) value.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Of all keys and values.
    long bytes() {
        return bytes;
    }

    /// How many bytes more they are with `value` under `key`.
    long growth(String key, String value) {
        return bytes(key, value) - bytes(byKey.get(key));
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
