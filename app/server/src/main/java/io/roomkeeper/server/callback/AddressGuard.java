package io.roomkeeper.server.callback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;

/// Looks a callback's host up before every try, and refuses it if any of its addresses is private,
/// unless the operator allowed that host by name. The connection that follows takes the same answer
/// out of Java's address cache, which keeps it for half a minute whatever the name's owner says; so
/// a name that changes its addresses would have to hit the instant at which that runs out.
record AddressGuard(Resolver resolver, Set<String> allowedHosts) {
    /// Tells a host's addresses.
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    void check(URI url) throws IOException {
        var host = Target.host(url);
        if (allowedHosts.contains(host)) {
            return;
        }
        if (Arrays.stream(resolver.addresses(host)).anyMatch(Reach::isPrivate)) {
            throw new IOException(host + " has a private address and is not an allowed host");
        }
    }
}
