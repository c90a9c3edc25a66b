package io.roomkeeper.server.gateway;

import static io.roomkeeper.server.gateway.ClientFrames.frame;
import static io.roomkeeper.server.gateway.ClientFrames.join;
import static io.roomkeeper.server.gateway.ClientFrames.text;
import static io.roomkeeper.server.gateway.HeardFrames.LIMIT;
import static io.roomkeeper.server.gateway.HeardFrames.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a client may send compressed.
class CompressedFrameTest {
    @Test
    void compressed_messages_are_read_whole_or_in_fragments() {
        var packed = ClientFrames.deflated("hello hello hello".getBytes(StandardCharsets.UTF_8));
        var start = Arrays.copyOfRange(packed, 0, 3);
        var rest = Arrays.copyOfRange(packed, 3, packed.length);
        var frames =
                join(
                        frame(0xC1, packed),
                        frame(0x41, start),
                        frame(0x89, new byte[0]),
                        frame(0x80, rest),
                        text("plain"));
        assertThat(read(frames, 1, true))
                .containsExactly(
                        "began",
                        "hello hello hello",
                        "began",
                        "ping ",
                        "hello hello hello",
                        "began",
                        "plain");
    }

    @Test
    void a_bomb_is_not_decompressed_beyond_the_limit() {
        var bomb = ClientFrames.deflated(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(LIMIT);
        assertThat(read(frame(0xC1, bomb), 1000, true)).containsExactly("began", "failed 1009");
    }

    @Test
    void compressed_text_of_just_the_limit_is_read_and_one_byte_more_is_not() {
        var most = ClientFrames.deflated("x".repeat(LIMIT).getBytes(StandardCharsets.UTF_8));
        assertThat(read(frame(0xC1, most), 1000, true)).contains("x".repeat(LIMIT));
        var more = ClientFrames.deflated("x".repeat(LIMIT + 1).getBytes(StandardCharsets.UTF_8));
        assertThat(read(frame(0xC1, more), 1000, true)).contains("failed 1009");
    }

    @Test
    void what_cannot_be_decompressed_or_is_no_text_then_fails_with_1007() {
        var damaged = new byte[] {(byte) 0xFF, (byte) 0xFF, 1, 2, 3};
        assertThat(read(frame(0xC1, damaged), 1000, true)).contains("failed 1007");
        var notText = ClientFrames.deflated(new byte[] {(byte) 0xC3, '"'});
        assertThat(read(frame(0xC1, notText), 1000, true)).contains("failed 1007");
    }

    @Test
    void only_the_first_frame_of_a_message_may_be_marked_as_compressed() {
        var frames = join(frame(0x01, new byte[0]), frame(0xC0, new byte[0]));
        assertThat(read(frames, 1000, true)).contains("failed 1002");
        assertThat(read(frame(0xC9, new byte[0]), 1000, true)).contains("failed 1002");
    }
}
