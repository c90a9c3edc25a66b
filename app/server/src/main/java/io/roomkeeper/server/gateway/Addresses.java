package io.roomkeeper.server.gateway;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many connections each address has. Of IPv6 a network counts as one, for whoever has an
/// address there mostly has them all.
final class Addresses {
    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /// Counts one more, and says how many these are.
    int enter(String address) {
        return open.merge(counted(address), 1, Integer::sum);
    }

    void leave(String address) {
        open.computeIfPresent(counted(address), (_, count) -> count == 1 ? null : count - 1);
    }

    private static String counted(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
                    : address;
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }
}
