package io.roomkeeper.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

class AllowedAddressesTest {
    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,      192.0.2.7,     true",
        "192.0.2.7,      192.0.2.8,     false",
        "192.0.2.0/24,   192.0.2.200,   true",
        "192.0.2.0/24,   192.0.3.1,     false",
        "192.0.2.128/25, 192.0.2.129,   true",
        "192.0.2.128/25, 192.0.2.127,   false",
        "0.0.0.0/0,      203.0.113.9,   true",
        "0.0.0.0/0,      2001:db8::1,   false",
        "2001:db8::/32,  2001:db8:9::1, true",
        "2001:db8::/32,  2001:db9::1,   false",
        "::1,            ::1,           true"
    })
    void an_address_is_in_a_range_or_refused(String range, String caller, boolean in) {
        var allowed = new AllowedAddresses(List.of("198.51.100.1", range));
        if (in) {
            assertThatCode(() -> allowed.check(address(caller))).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(RoomkeeperException.class)
                    .isThrownBy(() -> allowed.check(address(caller)))
                    .satisfies(
                            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN));
        }
    }

    @Test
    void no_range_allows_everything() {
        assertThatCode(() -> new AllowedAddresses(List.of()).check(address("203.0.113.9")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/x", "1:2"})
    void what_is_no_range_is_refused_without_a_look_up(String text) {
        assertThatExceptionOfType(RoomkeeperException.class)
                .isThrownBy(() -> new AllowedAddresses(List.of(text)))
                .withMessageContaining("is no address");
    }
}
