package io.roomkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.fixture.Signing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;

/// A server behind a proxy on the same machine knows its members and callers apart.
class ProxiedServerTest extends ServerScene {
    private static final String KIMS = "203.0.113.9";
    private static final String ZOES = "203.0.113.10";

    private RoomkeeperServer server;

    @BeforeEach
    void behindAProxy() {
        var loopback = "127.0.0.1";
        server =
                start(
                        settings()
                                .with(
                                        new ListeningSettings(
                                                loopback,
                                                0,
                                                loopback,
                                                0,
                                                Set.of(),
                                                Set.of(),
                                                Set.of(loopback)))
                                .forDevelopers(true)
                                .with(new ApiSettings(ZoneOffset.UTC, Set.of(KIMS), Duration.ZERO))
                                .with(Limits.DEFAULT.with(Limit.CONNECTIONS_PER_ADDRESS, 1)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Ear open(String address) throws Exception {
        var ear = new Ear();
        var token = "dev:" + address.replace('.', '-'); // for who does not say who it is has to go
        operator.member(server, token, ear, "X-Forwarded-For", address);
        return ear;
    }

    @Test
    void members_are_counted_by_their_own_address() throws Exception {
        var kim = open(KIMS);
        kim.next(); // counted, then, whichever thread serves the next
        var zoe = open(ZOES);
        var again = open(KIMS);
        assertThat(again.closed.get(10, SECONDS)).isEqualTo(1013);
        assertThat(kim.closed).isNotDone();
        assertThat(zoe.closed).isNotDone();
    }

    @Test
    void callers_of_the_server_api_are_let_in_by_their_own_address() throws Exception {
        assertThat(call(KIMS)).contains("\"code\":200");
        assertThat(call(ZOES)).contains("\"code\":1007");
    }

    private String call(String address) throws Exception {
        var path = "/chatroom/keepalive/query.json";
        var request =
                HttpRequest.newBuilder(server.operatorAddress().resolve(path))
                        .headers(Signing.headers(server.credentials()))
                        .header("X-Forwarded-For", address)
                        .POST(BodyPublishers.noBody());
        return operator.http().send(request.build(), BodyHandlers.ofString()).body();
    }
}
