package io.roomkeeper.server.callback;

import io.roomkeeper.server.access.Credentials;
import io.roomkeeper.server.access.Signature;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Signs URLs, so that the receiver knows who calls. Server API §13.
final class SignedUrl {
    private final String appKey;
    private final Signature signature;
    private final InstantSource clock;
    private final RandomGenerator random;

    SignedUrl(Credentials credentials, InstantSource clock, RandomGenerator random) {
        this.appKey = credentials.appKey();
        this.signature = new Signature(credentials);
        this.clock = clock;
        this.random = random;
    }

    /// `url` with app key, timestamp (ms), nonce and signature at the end of its query.
    URI of(URI url) {
        var timestamp = Long.toString(clock.millis());
        var nonce = Long.toUnsignedString(random.nextLong());
        return URI.create(
                url
                        + separator(url.getRawQuery())
                        + "appKey="
                        + Parcel.encoded(appKey)
                        + "&timestamp="
                        + timestamp
                        + "&nonce="
                        + nonce
                        + "&signature="
                        + signature.of(nonce, timestamp));
    }

    private static String separator(@Nullable String query) {
        if (query == null) {
            return "?";
        }
        return query.isEmpty() || query.endsWith("&") ? "" : "&";
    }
}
