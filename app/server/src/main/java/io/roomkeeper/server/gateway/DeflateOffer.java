package io.roomkeeper.server.gateway;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a client offers compressed messages in a form that keeps nothing between two of them.
/// RFC 7692 §7.1.
final class DeflateOffer {
    private static final String NAME = "permessage-deflate";

    /// What is agreed on, always.
    static final String ANSWER = NAME + "; server_no_context_takeover; client_no_context_takeover";

    private static final Pattern PLAIN =
            Pattern.compile("(server|client)_no_context_takeover|client_max_window_bits");

    private static final Pattern BITS =
            Pattern.compile("client_max_window_bits\\s*=\\s*\"?([89]|1[0-5])\"?");

    /// The server's own window cannot be made smaller.
    private static final Pattern FULL_WINDOW =
            Pattern.compile("server_max_window_bits\\s*=\\s*\"?15\"?");

    private DeflateOffer() {}

    /// `extensions` are the values of all headers.
    static boolean isIn(List<String> extensions) {
        for (var value : extensions) {
            for (var offer : value.split(",", -1)) {
                if (suits(offer)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean suits(String offer) {
        var parts = offer.split(";", -1);
        if (!parts[0].strip().equals(NAME)) {
            return false;
        }
        var seen = new HashSet<String>();
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip();
            boolean known =
                    PLAIN.matcher(parameter).matches()
                            || BITS.matcher(parameter).matches()
                            || FULL_WINDOW.matcher(parameter).matches();
            if (!known || !seen.add(parameter.split("=", 2)[0].strip())) {
                return false;
            }
        }
        return true;
    }
}
