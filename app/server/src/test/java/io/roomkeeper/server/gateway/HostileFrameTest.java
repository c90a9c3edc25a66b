package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/// Clients that mean harm; whatever they do, the others talk on.
class HostileFrameTest {
    private static final Duration SOON = Duration.ofMillis(200);

    private MembersDoor door = new MembersDoor(DoorSettings.relaxed());

    @AfterEach
    void othersTalkOn() {
        var ana = door.member("ana");
        var zoe = door.member("zoe");
        ana.say(MembersDoor.ROOM, "still here");
        assertThat(zoe.next(MemberFrame.Message.class).content()).isEqualTo("still here");
        door.close();
    }

    @Test
    void a_binary_frame_ends_the_connection() throws IOException {
        try (var client = connected()) {
            client.sendFrame(RawClient.BINARY, true, new byte[60_000]);
            assertThat(client.readCloseCode()).isEqualTo(1003);
        }
    }

    @Test
    void an_announced_giant_ends_the_connection_before_it_has_come() throws IOException {
        try (var client = connected()) {
            client.announce(RawClient.BINARY, 1L << 33);
            assertThat(client.readCloseCode()).isEqualTo(1003);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 40_000})
    void fragments_count_together(int size) throws IOException {
        try (var client = connected()) {
            client.sendFrame(RawClient.TEXT, false, new byte[0]);
            int left = GatewayLimits.defaults().frameBytes() + 1;
            for (; left > size; left -= size) {
                client.sendFrame(RawClient.CONTINUATION, false, new byte[size]);
            }
            client.sendFrame(RawClient.CONTINUATION, false, new byte[left]);
            assertThat(client.readCloseCode()).isEqualTo(1009);
        }
    }

    @Test
    void the_limit_holds_when_the_bytes_come_one_by_one() throws IOException {
        int limit = 500;
        openDoor(limits -> limits.frameBytes = limit);
        try (var client = connected()) {
            client.announce(RawClient.TEXT, limit + 1);
            for (int i = 0; i <= limit; i++) {
                client.send(new byte[] {'x'});
            }
            assertThat(client.readCloseCode()).isEqualTo(1009);
        }
    }

    @Test
    void a_frame_of_just_the_limit_is_read() throws IOException {
        int limit = 500;
        openDoor(limits -> limits.frameBytes = limit);
        try (var client = connected()) {
            client.sendFrame(RawClient.TEXT, true, new byte[limit]);
            assertThat(client.readMemberFrame()).isInstanceOf(MemberFrame.Refused.class);
        }
    }

    @Test
    void who_never_says_who_it_is_is_shown_out() throws IOException {
        openDoor(limits -> limits.connectWithin = SOON);
        try (var client = RawClient.upgraded(door.port())) {
            assertThat(client.readCloseCode()).isEqualTo(1008);
            assertThat(client.readsEnd()).isTrue();
        }
    }

    @Test
    void a_frame_that_is_never_finished_ends_the_connection() throws IOException {
        openDoor(limits -> limits.messageWithin = SOON);
        try (var client = connected()) {
            client.sendFrame(RawClient.TEXT, false, "{".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.readCloseCode()).isEqualTo(1008);
        }
    }

    @Test
    void a_giant_of_which_ten_bytes_come_ends_the_connection() throws IOException {
        openDoor(limits -> limits.messageWithin = SOON);
        try (var client = connected()) {
            client.announce(RawClient.TEXT, 1L << 33);
            client.send(new byte[10]);
            assertThat(client.readCloseCode()).isEqualTo(1008);
        }
    }

    @Test
    void who_does_not_even_answer_pings_is_shown_out_and_who_does_may_stay() throws IOException {
        openDoor(limits -> {
            limits.silentFor = Duration.ofSeconds(2);
            limits.pingEvery = SOON;
        });
        var quiet = door.member("quiet");
        try (var client = connected()) {
            client.send(new byte[] {(byte) 0x81});
            assertThat(client.readCloseCode()).isEqualTo(1001);
        }
        assertThat(quiet.say(MembersDoor.ROOM, "here")).isInstanceOf(MemberFrame.Sent.class);
    }

    @Test
    void an_unmasked_frame_is_a_protocol_error() throws IOException {
        try (var client = connected()) {
            client.send(new byte[] {(byte) 0x81, 1, 'x'});
            assertThat(client.readCloseCode()).isEqualTo(1002);
        }
    }

    @Test
    void text_that_is_not_utf_8_is_refused_or_ends_the_connection_but_is_never_taken()
            throws IOException {
        try (var client = connected()) {
            client.sendFrame(RawClient.TEXT, true, new byte[] {'"', (byte) 0xC3, '"'});
            assertThat(client.readCloseCode()).isEqualTo(1007);
        }
    }

    @Test
    void a_slow_reader_is_cut_off_and_the_others_hear_everything() throws IOException {
        openDoor(limits -> limits.closeWithin = Duration.ofMinutes(5));
        int count = 100;
        var content = "x".repeat(100_000);
        var zoe = door.member("zoe");
        var author = door.member("author");
        try (var slow = connected()) {
            slow.send(new MemberRequest.Join(2, MembersDoor.ROOM, false, -1, ""));
            assertThat(slow.readMemberFrame()).isInstanceOf(MemberFrame.Joined.class);
            for (int i = 0; i < count; i++) {
                assertThat(author.say(MembersDoor.ROOM, content))
                        .isInstanceOf(MemberFrame.Sent.class);
                assertThat(zoe.next(MemberFrame.Message.class).sequence()).isEqualTo(i + 1);
            }
            assertThat(slow.readCloseCode()).isEqualTo(1013);
        }
        zoe.close();
        author.close();
    }

    private void openDoor(Consumer<DoorSettings> change) {
        door.close();
        door = new MembersDoor(DoorSettings.with(change));
    }

    private RawClient connected() throws IOException {
        var client = RawClient.upgraded(door.port());
        client.send(new MemberRequest.Connect(1, door.tokens.issue(new UserId("kim")), ""));
        assertThat(client.readMemberFrame()).isInstanceOf(MemberFrame.Connected.class);
        return client;
    }
}
