package io.roomkeeper.server.access;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The key with which a console comes in, as `Authorization: Bearer <key>`.
public final class ConsoleKey {
    private static final String SCHEME = "Bearer ";

    private final byte[] key;

    public ConsoleKey(Credentials credentials) {
        key = credentials.consoleKey().getBytes(StandardCharsets.UTF_8);
    }

    /// Throws 31004 for a missing or wrong key.
    public void check(HeaderMap headers) {
        var given = headers.getFirst(Headers.AUTHORIZATION);
        if (given == null
                || !given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !MessageDigest.isEqual(
                        key,
                        given.substring(SCHEME.length())
                                .strip()
                                .getBytes(StandardCharsets.UTF_8))) {
            throw new RoomkeeperException(
                    ErrorCode.TOKEN_INVALID, "the console key is missing or wrong.");
        }
    }
}
