package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.engine.Limit;

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
            int left = Limit.FRAME_BYTES.byDefault() + 1;
            for (; left > size; left -= size) {
                client.sendFrame(RawClient.CONTINUATION, false, new byte[size]);
            }
            client.sendFrame(RawClient.CONTINUATION, false, new byte[left]);
            assertThat(client.readCloseCode()).isEqualTo(1009);
        }
    }

    @Test
    void the_limit_holds_when_the_bytes_come_one_by_one() throws IOException {
        int limit = Limit.FRAME_BYTES.least();
        openDoor(limits -> limits.limit(Limit.FRAME_BYTES, limit));
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
        int limit = Limit.FRAME_BYTES.least();
        openDoor(limits -> limits.limit(Limit.FRAME_BYTES, limit));
        try (var client = connected()) {
            client.sendFrame(RawClient.TEXT, true, new byte[limit]);
            assertThat(client.readMemberFrame()).isInstanceOf(MemberFrame.Refused.class);
        }
    }

    @Test
    void who_has_not_said_who_it_is_may_say_little() throws IOException {
        try (var client = RawClient.upgraded(door.port())) {
            client.announce(RawClient.TEXT, WebSocket.STRANGERS_BYTES + 1);
            assertThat(client.readCloseCode()).isEqualTo(1009);
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
    void an_announced_giant_of_text_ends_the_connection_before_it_has_come() throws IOException {
        try (var client = connected()) {
            client.announce(RawClient.TEXT, 1L << 33);
            assertThat(client.readCloseCode()).isEqualTo(1009);
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
    void a_slow_reader_is_told_what_was_left_out_and_the_others_hear_everything()
            throws IOException {
        int count = 100;
        var content = "x".repeat(100_000);
        var zoe = door.member("zoe");
        var author = door.member("author");
        try (var slow = connected()) {
            slow.send(new MemberRequest.Join(2, MembersDoor.ROOM, false, -1, ""));
            assertThat(slow.readMemberFrame()).isInstanceOf(MemberFrame.Joined.class);
            for (int i = 1; i <= count; i++) {
                assertThat(author.say(MembersDoor.ROOM, content))
                        .isInstanceOf(MemberFrame.Sent.class);
                assertThat(zoe.next(MemberFrame.Message.class).sequence()).isEqualTo(i);
            }
            long heard = 0;
            var frame = slow.readMemberFrame();
            while (frame instanceof MemberFrame.Message(_, var sequence, _, _, _, _, _, _)) {
                assertThat(sequence).isEqualTo(++heard);
                frame = slow.readMemberFrame();
            }
            assertThat(frame).isEqualTo(new MemberFrame.Gap(MembersDoor.ROOM, heard + 1, count));
            author.say(MembersDoor.ROOM, "again");
            zoe.next(MemberFrame.Message.class);
            assertThat(slow.readMemberFrame()).isInstanceOf(MemberFrame.Message.class);
        }
        zoe.close();
        author.close();
    }

    @Test
    void who_asks_and_asks_and_never_reads_is_cut_off_in_time() throws IOException {
        openDoor(limits -> {
            limits.writeWithin = SOON;
            answerMuch(limits);
        });
        try (var slow = connected()) {
            askAndAsk(slow, 20, 100_000);
            door.awaitConnections(0);
            assertThat(slow.readsEndAfterAll()).isTrue();
        }
    }

    @Test
    void who_asks_for_much_and_reads_it_late_gets_all_of_it() throws IOException {
        int asked = 6;
        openDoor(HostileFrameTest::answerMuch);
        try (var slow = connected()) {
            askAndAsk(slow, asked, 20_000);
            for (int answered = 0; answered < asked; ) {
                if (slow.readMemberFrame() instanceof MemberFrame.Joined joined
                        && joined.messages().size() == 50) {
                    answered++;
                }
            }
            slow.sendFrame(RawClient.PING, true, new byte[0]);
            assertThat(slow.read().opcode()).isEqualTo(RawClient.PONG);
        }
    }

    /// A join brings 50 messages of any size.
    private static void answerMuch(DoorSettings limits) {
        limits.limit(Limit.RECENT_BYTES_PER_ROOM, Limit.RECENT_BYTES_PER_ROOM.most());
    }

    private void askAndAsk(RawClient client, int times, int length) throws IOException {
        var author = door.member("author");
        for (int i = 0; i < 50; i++) {
            author.say(MembersDoor.ROOM, "x".repeat(length));
        }
        for (int i = 0; i < times; i++) {
            client.send(new MemberRequest.Join(2 + i, MembersDoor.ROOM, false, 50, ""));
        }
        author.close();
    }

    @Test
    void who_takes_nothing_of_what_waits_is_cut_off_in_time() throws IOException {
        openDoor(limits -> limits.writeWithin = SOON);
        var author = door.member("author");
        try (var slow = connected()) {
            slow.send(new MemberRequest.Join(2, MembersDoor.ROOM, false, -1, ""));
            door.awaitMembers(2);
            for (int i = 0; i < 100; i++) {
                author.say(MembersDoor.ROOM, "x".repeat(100_000));
            }
            assertThat(slow.readsEndAfterAll()).isTrue();
        }
        author.close();
    }

    @Test
    void who_pings_and_never_reads_takes_no_memory_and_gets_the_last_answer() throws IOException {
        var author = door.member("author");
        try (var slow = connected()) {
            slow.send(new MemberRequest.Join(2, MembersDoor.ROOM, false, -1, ""));
            door.awaitMembers(2);
            for (int i = 0; i < 100; i++) {
                author.say(MembersDoor.ROOM, "x".repeat(100_000));
            }
            for (int i = 0; i < 2_000; i++) {
                slow.sendFrame(
                        RawClient.PING,
                        true,
                        Integer.toString(i).getBytes(StandardCharsets.US_ASCII));
            }
            int pongs = 0;
            var last = "";
            while (!last.equals("1999")) {
                var frame = slow.read();
                if (frame.opcode() == RawClient.PONG) {
                    pongs++;
                    last = frame.text();
                }
            }
            assertThat(pongs).isLessThan(100);
        }
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
