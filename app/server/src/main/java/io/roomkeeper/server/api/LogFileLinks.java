package io.roomkeeper.server.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Paths of log files that only the server can make up, because they are fetched without a
/// signature: `/message/history/files/<hour>-<mac>.zip`. Server API §11.4.
final class LogFileLinks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "/message/history/files/";
    private static final Pattern PATH =
            Pattern.compile(Pattern.quote(PREFIX) + "([0-9]{10})-[\\w-]{43}\\.zip");

    private final SecretKeySpec key;

    LogFileLinks(String secret) {
        var text = "roomkeeper log file 1 " + secret;
        key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String path(String hour) {
        return PREFIX + hour + "-" + mac(hour) + ".zip";
    }

    /// Whether such paths look like this one.
    static boolean isOne(String path) {
        return path.startsWith(PREFIX);
    }

    /// Which hour's file it is, if this server made the path.
    Optional<String> hour(String path) {
        var parts = PATH.matcher(path);
        return parts.matches()
                ? Optional.of(parts.group(1)).filter(hour -> same(path(hour), path))
                : Optional.empty();
    }

    private static boolean same(String made, String given) {
        return MessageDigest.isEqual(
                made.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private String mac(String hour) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(hour.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
