package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

class GatewayLimitsTest {
    private final GatewayLimits limits = GatewayLimits.defaults();

    @Test
    void without_rate_limits_all_but_the_rates_stays() {
        var free = limits.withoutRateLimits();
        assertThat(free.sendsPerSecond()).isEqualTo(0);
        assertThat(free.connectionsPerAddress()).isEqualTo(0);
        assertThat(free)
                .usingRecursiveComparison()
                .ignoringFields("sendsPerSecond", "connectionsPerAddress")
                .isEqualTo(limits);
    }

    @Test
    void allowing_a_host_changes_nothing_else() {
        var more = limits.withOrigins(Set.of("chat.example"));
        assertThat(more.origins()).containsExactly("chat.example");
        assertThat(more).usingRecursiveComparison().ignoringFields("origins").isEqualTo(limits);
    }
}
