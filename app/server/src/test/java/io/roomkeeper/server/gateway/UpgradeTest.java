package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.Limit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

/// Who gets a connection at all.
class UpgradeTest {
    private MembersDoor door = new MembersDoor(DoorSettings.relaxed());

    @AfterEach
    void close() {
        door.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "https://localhost.evil.example",
                "https://evil.example/localhost",
                "http://localhost@evil.example",
                "null",
                "",
                "localhost",
                "file://localhost",
                "http://",
                "not a uri"
            })
    void a_page_from_elsewhere_does_not(String origin) throws IOException {
        try (var client = new RawClient(door.port())) {
            assertThat(client.upgrade("Origin: " + origin)).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://localhost:3000",
                "https://127.0.0.1:8420",
                "http://[::1]:8420",
                "https://chat.example",
                "https://CHAT.example:8443"
            })
    void a_page_from_this_machine_or_an_allowed_host_does(String origin) throws IOException {
        try (var client = new RawClient(door.port())) {
            assertThat(client.upgrade("Origin: " + origin)).isEqualTo(101);
        }
    }

    @Test
    void two_origins_are_one_too_many() throws IOException {
        try (var client = new RawClient(door.port())) {
            assertThat(client.upgrade("Origin: http://localhost", "Origin: http://localhost"))
                    .isEqualTo(403);
        }
    }

    @Test
    void a_plain_request_is_told_to_upgrade() throws IOException {
        try (var client = new RawClient(door.port())) {
            assertThat(client.request("Accept: text/html")).isEqualTo(426);
        }
    }

    @Test
    void an_address_has_a_bounded_number_of_connections() throws IOException {
        door.close();
        door =
                new MembersDoor(
                        DoorSettings.with(
                                settings -> settings.limit(Limit.CONNECTIONS_PER_ADDRESS, 2)));
        var kim = door.connected("kim");
        door.connected("ana");
        var third = TestMember.open(door.port());
        assertThat(third.closeCode()).isEqualTo(1013);
        kim.close();
        assertThat(kim.closeCode()).isEqualTo(1000);
        int answer = answerToPing();
        for (int i = 0; i < 100 && answer == RawClient.CLOSE; i++) { // kim's end has to be noticed
            answer = answerToPing();
        }
        assertThat(answer).isEqualTo(RawClient.PONG);
    }

    private int answerToPing() throws IOException {
        try (var client = RawClient.upgraded(door.port())) {
            client.sendFrame(RawClient.PING, true, new byte[0]);
            return client.read().opcode();
        }
    }
}
