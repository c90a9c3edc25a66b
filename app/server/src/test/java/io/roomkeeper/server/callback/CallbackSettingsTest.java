package io.roomkeeper.server.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class CallbackSettingsTest {
    private static CallbackSettings calling(String url, String... allowed) {
        return CallbackSettings.NONE
                .allowing(List.of(allowed))
                .calling(CallbackKind.ROOM_STATUS, url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/hook?key=1",
                "http://app.example:8080",
                "HTTPS://APP.EXAMPLE/",
                "https://93.184.215.14/hook",
                "https://[2606:4700::1111]/hook"
            })
    void a_public_url_is_taken(String url) {
        assertThatCode(() -> calling(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://app.example/ | must begin with http:// or https://",
                "file:///etc/passwd | must begin with http:// or https://",
                "app.example/hook | must begin with http:// or https://",
                "https://kim:secret@app.example/ | must not hold a user name or password",
                "https://kim@127.1/ | must not hold a user name or password",
                "https:///hook | must name a host, or an IP address in its usual form",
                "https:hook | must name a host, or an IP address in its usual form",
                "http://127.1/ | must name a host, or an IP address in its usual form",
                "https://app.example:0/ | must have a port of 1 to 65535",
                "https://app.example:65536/ | must have a port of 1 to 65535",
                "https://app.example/#part | must not have a part after #",
                "http://[zz]/ | is not a URL: Malformed IPv6 address"
            })
    void a_url_that_cannot_be_called_is_refused_with_a_sentence(String url, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calling(url))
                .withMessage("The URL for room status callbacks " + why + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "2130706433",
                "169.254.169.254",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:10.0.0.1]",
                "[fe80::1]",
                "224.0.0.1"
            })
    void a_private_address_is_refused_unless_it_is_allowed(String host) {
        var url = "http://" + host + "/hook";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calling(url))
                .withMessageContaining("which is private");
        assertThatCode(() -> calling(url, host)).doesNotThrowAnyException();
    }

    @Test
    void a_complaint_and_a_log_line_show_neither_path_nor_query() {
        assertThat(calling("https://app.example/secret?key=1"))
                .hasToString("CallbackSettings[room status to app.example]");
    }

    @Test
    void nobody_is_called_by_default_and_review_fails_open() {
        assertThat(CallbackSettings.NONE.urls()).isEmpty();
        assertThat(CallbackSettings.NONE.failOpen()).isTrue();
        assertThat(CallbackSettings.NONE.reviewedTypes()).isEmpty();
    }

    @Test
    void the_times_and_tries_are_those_of_the_contract() {
        assertThat(CallbackLimits.DEFAULT.timeout()).hasSeconds(5);
        assertThat(CallbackLimits.DEFAULT.preSendTimeout()).hasSeconds(3);
        assertThat(CallbackLimits.DEFAULT.tries()).isEqualTo(3);
        assertThat(CallbackLimits.DEFAULT.pause()).hasMinutes(1);
    }

    @Test
    void a_limit_of_nothing_is_refused_with_a_sentence() {
        var limits = new LimitsForTests();
        limits.batch = 0;
        assertThatIllegalArgumentException()
                .isThrownBy(limits::build)
                .withMessage("The callbacks' batch must be above 0, was 0.");
    }
}
