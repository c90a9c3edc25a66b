package io.roomkeeper.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

class SignatureTest {
    private static final String KEY = "uwd1c0sxdlx2";
    private static final String NONCE = "14314";
    private static final String SECONDS = "1408706337";

    /// SHA-1 of `secret` + nonce + seconds, by another program.
    private static final String SIGNED = "da4263c3c97518e0f8bd77ce59a84be1621b24c5";

    private final Signature signature = new Signature(new Credentials(KEY, "secret", "console"));

    private static HeaderMap headers(String... namesAndValues) {
        var headers = new HeaderMap();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(new HttpString(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return headers;
    }

    private void accepted(HeaderMap headers) {
        assertThatCode(() -> signature.check(headers)).doesNotThrowAnyException();
    }

    private void refused(ErrorCode code, HeaderMap headers) {
        assertThatExceptionOfType(RoomkeeperException.class)
                .isThrownBy(() -> signature.check(headers))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    seconds,             14314,               1408706337,    da4263c3c97518e0f8bd77ce59a84be1621b24c5
                    milliseconds,        14314,               1408706337123, 3e70f6655b91f8464c4c7426799a8e573dc70c45
                    63-bit nonce,        8717895732742165505, 1408706337,    fc81bdfe8865399d8f714a198e1c51d33ba77a7e
                    a double as nonce,   0.14314159265358979, 1408706337,    8ec8f3247404546d9051d11dc00782d51f3b6e21
                    no number at all,    x-Y_z,               1408706337,    bae399e17d9ade06202836ed283bb2cb5a0356bd
                    """)
    void the_shapes_of_the_official_clients_are_accepted(
            String shape, String nonce, String timestamp, String signed) {
        accepted(
                headers(
                        "App-Key",
                        KEY,
                        "Nonce",
                        nonce,
                        "Timestamp",
                        timestamp,
                        "Signature",
                        signed));
    }

    @Test
    void both_spellings_work_even_mixed_and_in_any_case() {
        accepted(
                headers(
                        "RC-App-Key",
                        KEY,
                        "RC-Nonce",
                        NONCE,
                        "RC-Timestamp",
                        SECONDS,
                        "RC-Signature",
                        SIGNED));
        accepted(
                headers(
                        "rc-app-key",
                        KEY,
                        "NONCE",
                        NONCE,
                        "Rc-Timestamp",
                        SECONDS,
                        "signature",
                        SIGNED));
    }

    @Test
    void upper_case_hex_is_accepted() {
        accepted(
                headers(
                        "App-Key",
                        KEY,
                        "Nonce",
                        NONCE,
                        "Timestamp",
                        SECONDS,
                        "Signature",
                        SIGNED.toUpperCase(Locale.ROOT)));
    }

    @Test
    void one_signature_may_be_used_again() {
        var headers =
                headers("App-Key", KEY, "Nonce", NONCE, "Timestamp", SECONDS, "Signature", SIGNED);
        accepted(headers);
        accepted(headers);
    }

    @Test
    void a_missing_or_unknown_app_key_is_1001() {
        refused(
                ErrorCode.UNKNOWN_APP_KEY,
                headers("Nonce", NONCE, "Timestamp", SECONDS, "Signature", SIGNED));
        refused(
                ErrorCode.UNKNOWN_APP_KEY,
                headers(
                        "App-Key",
                        KEY + "x",
                        "Nonce",
                        NONCE,
                        "Timestamp",
                        SECONDS,
                        "Signature",
                        SIGNED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nonce", "Timestamp", "Signature"})
    void any_other_missing_header_is_1004(String missing) {
        for (var how : List.of("left out", "empty")) {
            var headers =
                    headers(
                            "App-Key",
                            KEY,
                            "Nonce",
                            NONCE,
                            "Timestamp",
                            SECONDS,
                            "Signature",
                            SIGNED);
            if (how.equals("empty")) {
                headers.put(new HttpString(missing), "");
            } else {
                headers.remove(missing);
            }
            refused(ErrorCode.BAD_SIGNATURE, headers);
        }
    }

    @Test
    void every_flipped_bit_and_every_other_length_is_1004() {
        var wrong = new ArrayList<String>();
        var good = HexFormat.of().parseHex(SIGNED);
        for (int bit = 0; bit < good.length * 8; bit++) {
            var flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            wrong.add(HexFormat.of().formatHex(flipped));
        }
        wrong.addAll(
                List.of("zz", "", "0", SIGNED + "00", SIGNED.substring(2), SIGNED.substring(1)));
        for (var signed : wrong) {
            refused(
                    ErrorCode.BAD_SIGNATURE,
                    headers(
                            "App-Key",
                            KEY,
                            "Nonce",
                            NONCE,
                            "Timestamp",
                            SECONDS,
                            "Signature",
                            signed));
        }
    }
}
