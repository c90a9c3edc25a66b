package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    private final Addresses addresses = new Addresses();

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, 2",
        "192.0.2.1, 192.0.2.2, 1",
        "2001:db8::1, 2001:db8:0:0:ffff::9, 2",
        "2001:db8::1, 2001:db8:0:1::1, 1",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2, 1",
        "nobody knows, nobody knows, 2"
    })
    void an_address_counts_for_itself_and_of_ipv6_a_network(String one, String other, int count) {
        addresses.enter(one);
        assertThat(addresses.enter(other)).isEqualTo(count);
    }

    @Test
    void who_has_gone_does_not_count() {
        addresses.enter("2001:db8::1");
        addresses.enter("2001:db8::2");
        addresses.leave("2001:db8::2");
        assertThat(addresses.enter("2001:db8::3")).isEqualTo(2);
        addresses.leave("2001:db8::1");
        addresses.leave("2001:db8::3");
        assertThat(addresses.enter("2001:db8::4")).isEqualTo(1);
    }
}
