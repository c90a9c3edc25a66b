package io.roomkeeper.console.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// The address of a server's operators' listener as people write it.
final class RemoteAddress {
    private static final int PORT = 8421;

    private RemoteAddress() {}

    /// `http://host:port` for what was written; empty when it is no address. Without a port it is
    /// the usual one.
    static Optional<URI> parse(String written) {
        String text = written.strip();
        String whole = text.contains("://") ? text : "http://" + text;
        try {
            URI uri = new URI(whole);
            String scheme = String.valueOf(uri.getScheme());
            boolean plain =
                    uri.getHost() != null
                            && (scheme.equals("http") || scheme.equals("https"))
                            && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                            && uri.getRawQuery() == null
                            && uri.getRawUserInfo() == null;
            int port = uri.getPort() < 0 && scheme.equals("http") ? PORT : uri.getPort();
            return plain
                    ? Optional.of(new URI(scheme, null, uri.getHost(), port, null, null, null))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
