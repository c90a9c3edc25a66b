package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Set;

class GatewayLimitsTest {
    private final GatewayLimits limits = GatewayLimits.defaults();

    @Test
    void allowing_a_host_changes_nothing_else() {
        var more = limits.withOrigins(Set.of("chat.example"));
        assertThat(more.origins()).containsExactly("chat.example");
        assertThat(more).usingRecursiveComparison().ignoringFields("origins").isEqualTo(limits);
    }

    @Test
    void taking_developers_tokens_changes_nothing_else() {
        var open = limits.withDevTokens(true);
        assertThat(open.devTokens()).isTrue();
        assertThat(open).usingRecursiveComparison().ignoringFields("devTokens").isEqualTo(limits);
    }

    @Test
    void setting_the_times_changes_nothing_else() {
        var other =
                limits.withWriteWithin(Duration.ofSeconds(3))
                        .withReconnectSpread(Duration.ofSeconds(4));
        assertThat(other.writeWithin()).isEqualTo(Duration.ofSeconds(3));
        assertThat(other.reconnectSpread()).isEqualTo(Duration.ofSeconds(4));
        assertThat(other)
                .usingRecursiveComparison()
                .ignoringFields("writeWithin", "reconnectSpread")
                .isEqualTo(limits);
    }
}
