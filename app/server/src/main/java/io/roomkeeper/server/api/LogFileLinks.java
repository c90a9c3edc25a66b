package io.roomkeeper.server.api;

import io.roomkeeper.server.access.SecretSigner;
import io.undertow.server.HttpServerExchange;

import java.util.Optional;
import java.util.regex.Pattern;

/// Links to log files that only the server can make up, because they are fetched without a
/// signature: `/message/history/files/<hour>.zip?key=<signature>`. The key is not in the path,
/// which is logged. Server API §11.4.
final class LogFileLinks {
    private static final String PREFIX = "/message/history/files/";
    private static final Pattern PATH =
            Pattern.compile(Pattern.quote(PREFIX) + "([0-9]{10})\\.zip");
    private static final String KEY = "key";

    private final SecretSigner signer;

    LogFileLinks(String secret) {
        signer = new SecretSigner(secret, "roomkeeper log file 1");
    }

    String link(String hour) {
        return PREFIX + hour + ".zip?" + KEY + "=" + signer.sign(hour);
    }

    /// Whether such paths look like this one.
    static boolean isOne(String path) {
        return path.startsWith(PREFIX);
    }

    /// Which hour's file is asked for, if this server made the link.
    Optional<String> hour(HttpServerExchange exchange) {
        var parts = PATH.matcher(exchange.getRequestPath());
        var keys = exchange.getQueryParameters().get(KEY);
        return parts.matches() && keys != null && keys.size() == 1
                ? Optional.of(parts.group(1))
                        .filter(hour -> signer.hasSigned(hour, keys.getFirst()))
                : Optional.empty();
    }
}
