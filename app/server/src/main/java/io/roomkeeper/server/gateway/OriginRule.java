package io.roomkeeper.server.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which web pages may connect. A browser always says whose page it is; who says nothing is no
/// page.
final class OriginRule {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Set<String> hosts = new HashSet<>(LOOPBACK);

    /// `allowed` are names of hosts, without scheme and port.
    OriginRule(Set<String> allowed) {
        allowed.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    }

    /// `origins` are the values of all `Origin` headers.
    boolean allows(List<String> origins) {
        return origins.isEmpty() || (origins.size() == 1 && allows(origins.getFirst()));
    }

    private boolean allows(String origin) {
        try {
            var uri = new URI(origin);
            return uri.getScheme() != null
                    && uri.getHost() != null
                    && SCHEMES.contains(uri.getScheme())
                    && hosts.contains(uri.getHost().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnOrigin) {
            return false;
        }
    }
}
