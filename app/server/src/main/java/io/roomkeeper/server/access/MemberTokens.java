package io.roomkeeper.server.access;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;

import tools.jackson.core.JacksonException;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

/// Tokens by which members say who they are: signed claims, `base64url(claims).base64url(mac)`, so
/// nothing is stored. A new app secret voids every token. Client behaviour §1.
public final class MemberTokens {
    private static final String PURPOSE = "roomkeeper member token 1";
    private static final int NONCE_BYTES = 16;

    /// Characters in a token that is looked at.
    private static final int MAX_LENGTH = 1024;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final String appKey;
    private final SecretSigner signer;
    private final InstantSource clock;
    private final Duration lifetime;
    private final SecureRandom random = new SecureRandom();

    /// `expires` is in milliseconds since 1970, 0 for never.
    private record Claims(
            @JsonProperty("app") String appKey,
            @JsonProperty("user") UserId user,
            @JsonProperty("iat") long issued,
            @JsonProperty("exp") long expires,
            @JsonProperty("jti") String nonce) {}

    /// Tokens hold for `lifetime`; zero means for ever.
    public MemberTokens(String appKey, String appSecret, InstantSource clock, Duration lifetime) {
        this.appKey = appKey;
        this.clock = clock;
        this.lifetime = lifetime;
        signer = new SecretSigner(appSecret, PURPOSE);
    }

    /// A new token for `user`, different each time.
    public String issue(UserId user) {
        long now = clock.millis();
        long expires = lifetime.isZero() ? 0 : now + lifetime.toMillis();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var claims = new Claims(appKey, user, now, expires, ENCODER.encodeToString(nonce));
        var signed = ENCODER.encodeToString(WireJson.mapper().writeValueAsBytes(claims));
        return signed + "." + signer.sign(signed);
    }

    /// Whose token it is. Refuses with 31004 what this app did not issue, with 31020 what has
    /// expired.
    public UserId verify(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > MAX_LENGTH) {
            throw new RoomkeeperException(ErrorCode.TOKEN_INVALID);
        }
        var signed = token.substring(0, dot);
        if (!signer.hasSigned(signed, token.substring(dot + 1))) {
            throw new RoomkeeperException(ErrorCode.TOKEN_INVALID);
        }
        var claims = claims(signed);
        if (!claims.appKey().equals(appKey)) {
            throw new RoomkeeperException(ErrorCode.TOKEN_INVALID);
        }
        if (claims.expires() != 0 && clock.millis() >= claims.expires()) {
            throw new RoomkeeperException(ErrorCode.TOKEN_EXPIRED);
        }
        return claims.user();
    }

    private static Claims claims(String signed) {
        try {
            return WireJson.mapper().readValue(Base64.getUrlDecoder().decode(signed), Claims.class);
        } catch (JacksonException | IllegalArgumentException notClaims) {
            throw new RoomkeeperException(ErrorCode.TOKEN_INVALID);
        }
    }
}
