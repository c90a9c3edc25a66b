package io.roomkeeper.server.access;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// The Server API's signature: SHA-1 of app secret, nonce and timestamp. Neither the age of the
/// timestamp nor a repeated nonce is looked at, because official SDKs replay them. Server API §1.1.
public final class Signature {
    private final String appKey;
    private final String appSecret;

    public Signature(Credentials credentials) {
        this.appKey = credentials.appKey();
        this.appSecret = credentials.appSecret();
    }

    /// Throws 1001 for a missing or unknown key, 1004 for anything else that is wrong.
    public void check(HeaderMap headers) {
        var key = header(headers, "App-Key");
        if (key.isEmpty() || !key.get().equals(appKey)) {
            throw new RoomkeeperException(ErrorCode.UNKNOWN_APP_KEY);
        }
        var expected = sign(required(headers, "Nonce"), required(headers, "Timestamp"));
        if (!MessageDigest.isEqual(expected, decoded(required(headers, "Signature")))) {
            throw new RoomkeeperException(ErrorCode.BAD_SIGNATURE);
        }
    }

    /// The signature in lower-case hex.
    public String of(String nonce, String timestamp) {
        return HexFormat.of().formatHex(sign(nonce, timestamp));
    }

    private static String required(HeaderMap headers, String name) {
        return header(headers, name)
                .orElseThrow(() ->
                        new RoomkeeperException(ErrorCode.BAD_SIGNATURE, name + " is required."));
    }

    /// Either spelling of the header, each for itself.
    private static Optional<String> header(HeaderMap headers, String name) {
        return Stream.of(name, "RC-" + name)
                .map(spelling -> headers.getFirst(new HttpString(spelling)))
                .filter(value -> value != null && !value.isEmpty())
                .findFirst();
    }

    private byte[] sign(String nonce, String timestamp) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(appSecret.getBytes(StandardCharsets.UTF_8));
            digest.update(nonce.getBytes(StandardCharsets.ISO_8859_1));
            digest.update(timestamp.getBytes(StandardCharsets.ISO_8859_1));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decoded(String signature) {
        try {
            return HexFormat.of().parseHex(signature);
        } catch (IllegalArgumentException notHex) {
            throw new RoomkeeperException(ErrorCode.BAD_SIGNATURE);
        }
    }
}
