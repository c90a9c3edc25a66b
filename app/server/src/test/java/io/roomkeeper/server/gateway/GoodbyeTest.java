package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.delivery.DeliveryLimits;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.TimeUnit;

/// How connections end, and what is agreed on when they begin.
class GoodbyeTest {
    private MembersDoor door = new MembersDoor(DoorSettings.relaxed());

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void a_server_that_stops_says_when_to_come_back_to_each_at_another_time() throws Exception {
        var clients = new ArrayList<RawClient>();
        for (int i = 0; i < 40; i++) {
            clients.add(RawClient.upgraded(door.port()));
        }
        var gone = door.gateway.closeAll();
        var reasons = new HashSet<String>();
        for (var client : clients) {
            var frame = client.read();
            assertThat(frame.closeCode()).isEqualTo(1001);
            var reason = frame.text().substring(Short.BYTES);
            assertThat(reason).matches("come back in (\\d|10) s");
            reasons.add(reason);
            client.sendFrame(RawClient.CLOSE, true, new byte[] {0x03, (byte) 0xE9});
            assertThat(client.readsEnd()).isTrue();
            client.close();
        }
        assertThat(reasons).hasSizeGreaterThan(3);
        gone.get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_goodbye_is_answered_with_its_code_and_the_connection_ended() throws IOException {
        try (var client = RawClient.upgraded(door.port())) {
            client.sendFrame(RawClient.CLOSE, true, new byte[] {0x0F, (byte) 0xA1, 'b', 'y', 'e'});
            var frame = client.read();
            assertThat(frame.opcode()).isEqualTo(RawClient.CLOSE);
            assertThat(frame.closeCode()).isEqualTo(4001);
            assertThat(client.readsEnd()).isTrue();
        }
    }

    @Test
    void a_ping_is_answered_with_its_payload() throws IOException {
        try (var client = RawClient.upgraded(door.port())) {
            client.sendFrame(RawClient.PING, true, "echo".getBytes(StandardCharsets.US_ASCII));
            var frame = client.read();
            assertThat(frame.opcode()).isEqualTo(RawClient.PONG);
            assertThat(frame.text()).isEqualTo("echo");
        }
    }

    @Test
    void what_is_sent_together_with_the_handshake_is_read_too() throws IOException {
        try (var client = new RawClient(door.port())) {
            client.ahead = ClientFrames.frame(0x89, "early".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.upgrade()).isEqualTo(101);
            assertThat(client.read().text()).isEqualTo("early");
        }
    }

    @Test
    void who_agreed_on_compression_may_send_compressed_requests() throws IOException {
        try (var client = new RawClient(door.port())) {
            assertThat(client.upgrade("Sec-WebSocket-Extensions: permessage-deflate"))
                    .isEqualTo(101);
            var connect = new MemberRequest.Connect(1, door.tokens.issue(new UserId("kim")), "");
            var payload = WireJson.mapper().writeValueAsBytes(connect);
            client.send(ClientFrames.frame(0xC1, ClientFrames.deflated(payload)));
            assertThat(client.readMemberFrame()).isInstanceOf(MemberFrame.Connected.class);
        }
    }

    @Test
    void a_server_that_does_not_compress_agrees_on_nothing() throws IOException {
        door.close();
        door =
                new MembersDoor(
                        DoorSettings.with(settings ->
                                settings.delivery = DeliveryLimits.DEFAULT.withDeflate(false, 0)));
        try (var client = new RawClient(door.port())) {
            assertThat(client.upgrade("Sec-WebSocket-Extensions: permessage-deflate"))
                    .isEqualTo(101);
            client.send(ClientFrames.frame(0xC1, ClientFrames.deflated(new byte[10])));
            assertThat(client.readCloseCode()).isEqualTo(1002);
        }
    }

    @Test
    void who_did_not_may_not() throws IOException {
        try (var client = RawClient.upgraded(door.port())) {
            client.send(ClientFrames.frame(0xC1, ClientFrames.deflated(new byte[10])));
            assertThat(client.readCloseCode()).isEqualTo(1002);
        }
    }
}
