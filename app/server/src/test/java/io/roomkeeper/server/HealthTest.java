package io.roomkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.LocalHttp;
import io.roomkeeper.server.fixture.LogLines;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

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
    void a_server_that_cannot_store_says_so_to_everybody() {
        var health = new Health(() -> Optional.of("The disk of /srv/rooms is almost full."));
        health.ready(true);
        try (var http = new LocalHttp(health)) {
            assertThat(http.get("/").status()).isEqualTo(503);
            assertThat(http.get("/").body().toString()).isEqualTo("{\"status\":\"failing\"}");
        }
    }

    @Test
    void and_why_in_the_log_once() {
        var trouble = new AtomicReference<Optional<String>>(Optional.empty());
        var health = new Health(trouble::get);
        try (var log = new LogLines(Health.class)) {
            health.watch();
            trouble.set(Optional.of("The disk is almost full: 7 MiB are free."));
            health.watch();
            trouble.set(Optional.of("The disk is almost full: 5 MiB are free."));
            health.watch();
            trouble.set(Optional.empty());
            health.watch();
            health.watch();
            assertThat(log.texts())
                    .containsExactly(
                            "The disk is almost full: 7 MiB are free.", "all is stored again");
        }
    }
}
