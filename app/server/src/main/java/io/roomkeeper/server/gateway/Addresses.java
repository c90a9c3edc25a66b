package io.roomkeeper.server.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many connections each address has.
final class Addresses {
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /// Counts one more, and says how many these are.
    int enter(String address) {
        return open.merge(address, 1, Integer::sum);
    }

    void leave(String address) {
        open.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
}
