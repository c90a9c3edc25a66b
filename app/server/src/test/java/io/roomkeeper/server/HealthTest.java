package io.roomkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import io.roomkeeper.server.fixture.LocalHttp;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
        var log = (Logger) LoggerFactory.getLogger(Health.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.INFO);
        try {
            health.watch();
            trouble.set(Optional.of("The disk is almost full: 7 MiB are free."));
            health.watch();
            trouble.set(Optional.of("The disk is almost full: 5 MiB are free."));
            health.watch();
            trouble.set(Optional.empty());
            health.watch();
            health.watch();
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("The disk is almost full: 7 MiB are free.", "all is stored again");
    }
}
