package io.roomkeeper.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

/// Client behaviour §1: who a token speaks for.
class MemberTokensTest {
    private static final UserId KIM = new UserId("kim");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final MemberTokens tokens = tokens("app", "secret", NOON, Duration.ZERO);

    @Test
    void a_token_speaks_for_its_user() {
        assertThat(tokens.verify(tokens.issue(KIM))).isEqualTo(KIM);
    }

    @Test
    void no_two_tokens_are_the_same_and_none_shows_the_secret() {
        var token = tokens.issue(KIM);
        assertThat(tokens.issue(KIM)).isNotEqualTo(token);
        assertThat(token).doesNotContain("secret");
    }

    @Test
    void a_token_without_a_lifetime_holds_for_ever() {
        var later = tokens("app", "secret", NOON.plus(Duration.ofDays(36_500)), Duration.ZERO);
        assertThat(later.verify(tokens.issue(KIM))).isEqualTo(KIM);
    }

    @Test
    void a_token_has_expired_at_the_end_of_its_lifetime() {
        var hour = Duration.ofHours(1);
        var token = tokens("app", "secret", NOON, hour).issue(KIM);
        var before = tokens("app", "secret", NOON.plus(hour).minusMillis(1), hour);
        assertThat(before.verify(token)).isEqualTo(KIM);
        refused(tokens("app", "secret", NOON.plus(hour), hour), token, ErrorCode.TOKEN_EXPIRED);
    }

    @Test
    void a_new_secret_voids_every_token() {
        var token = tokens.issue(KIM);
        refused(tokens("app", "other", NOON, Duration.ZERO), token, ErrorCode.TOKEN_INVALID);
    }

    @Test
    void a_token_of_another_app_is_refused_though_the_secret_is_the_same() {
        var token = tokens("other", "secret", NOON, Duration.ZERO).issue(KIM);
        refused(tokens, token, ErrorCode.TOKEN_INVALID);
    }

    @Test
    void a_token_with_any_character_changed_or_missing_is_refused() {
        var token = tokens.issue(KIM);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            refused(
                    tokens,
                    token.substring(0, i) + other + token.substring(i + 1),
                    ErrorCode.TOKEN_INVALID);
            refused(tokens, token.substring(0, i), ErrorCode.TOKEN_INVALID);
        }
        refused(tokens, token + "=", ErrorCode.TOKEN_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "..", "\0.\0", "kim", "é.é"})
    void what_is_no_token_is_refused(String token) {
        refused(tokens, token, ErrorCode.TOKEN_INVALID);
    }

    @Test
    void a_very_long_text_is_refused() {
        refused(tokens, "x".repeat(100_000) + ".y", ErrorCode.TOKEN_INVALID);
    }

    private static MemberTokens tokens(
            String appKey, String appSecret, Instant now, Duration lifetime) {
        return new MemberTokens(appKey, appSecret, () -> now, lifetime);
    }

    private static void refused(MemberTokens tokens, String token, ErrorCode code) {
        assertThatExceptionOfType(RoomkeeperException.class)
                .isThrownBy(() -> tokens.verify(token))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
