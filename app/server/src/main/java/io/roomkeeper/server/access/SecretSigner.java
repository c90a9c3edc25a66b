package io.roomkeeper.server.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs texts for one purpose, so that this server knows later what it wrote itself. The key comes
/// from the app secret: a new secret voids every signature.
public final class SecretSigner {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    public SecretSigner(String appSecret, String purpose) {
        var secret = new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        key = new SecretKeySpec(mac(secret, purpose), ALGORITHM);
    }

    /// Letters, digits, `-` and `_`.
    public String sign(String text) {
        return ENCODER.encodeToString(mac(key, text));
    }

    // The texts are compared, not what they decode to: one signature has one spelling.
    public boolean hasSigned(String text, String signature) {
        return MessageDigest.isEqual(
                sign(text).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
