package io.roomkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.LocalHttp;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class HealthTest {
    @Test
    void a_server_is_healthy_from_its_start_to_its_end() {
        var health = new Health(Optional::empty);
        try (var http = new LocalHttp(health)) {
            assertThat(http.get("/").status()).isEqualTo(503);
            health.ready(true);
            assertThat(http.get("/").status()).isEqualTo(200);
            assertThat(http.get("/").body().toString()).isEqualTo("{\"status\":\"ready\"}");
            health.ready(false);
            assertThat(http.get("/").status()).isEqualTo(503);
        }
    }

    @Test
    void a_server_that_cannot_store_says_why() {
        var health = new Health(() -> Optional.of("The disk is almost full."));
        health.ready(true);
        try (var http = new LocalHttp(health)) {
            assertThat(http.get("/").status()).isEqualTo(503);
            assertThat(http.get("/").body().toString())
                    .contains("\"failing\"", "\"The disk is almost full.\"");
        }
    }
}
