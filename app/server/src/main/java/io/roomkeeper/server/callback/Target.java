package io.roomkeeper.server.callback;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The rules for a callback's URL that can be told without asking anybody.
final class Target {
    private static final int HIGHEST_PORT = 65_535;

    private Target() {}

    static URI parse(CallbackKind kind, String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException wrong) {
            throw refusal(kind, "is not a URL: " + wrong.getReason());
        }
    }

    /// Throws `IllegalArgumentException` with a sentence that does not quote the URL.
    static void check(CallbackKind kind, URI url, Set<String> allowedHosts) {
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refusal(kind, "must begin with http:// or https://");
        }
        if (url.getRawUserInfo() != null || String.valueOf(url.getRawAuthority()).contains("@")) {
            throw refusal(kind, "must not hold a user name or password");
        }
        if (url.getHost() == null) {
            throw refusal(kind, "must name a host, or an IP address in its usual form");
        }
        if (url.getPort() == 0 || url.getPort() > HIGHEST_PORT) {
            throw refusal(kind, "must have a port of 1 to " + HIGHEST_PORT);
        }
        if (url.getRawFragment() != null) {
            throw refusal(kind, "must not have a part after #");
        }
        var host = host(url);
        if (!allowedHosts.contains(host) && address(host).filter(Reach::isPrivate).isPresent()) {
            throw refusal(
                    kind,
                    "leads to "
                            + host
                            + ", which is private; list it as an allowed host if it"
                            + " may be called");
        }
    }

    private static IllegalArgumentException refusal(CallbackKind kind, String why) {
        return new IllegalArgumentException("The URL for " + kind + " callbacks " + why + ".");
    }

    /// The address that `host` is, if it is no name.
    private static Optional<InetAddress> address(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    /// The host a checked URL leads to, spelt in one way.
    static String host(URI url) {
        return canonical(url.getHost());
    }

    /// Lower case, without the brackets of an IPv6 address and the dot that may end a name.
    static String canonical(String host) {
        var lower = host.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("[") && lower.endsWith("]")) {
            return lower.substring(1, lower.length() - 1);
        }
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
