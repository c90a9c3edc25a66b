package io.roomkeeper.server.gateway;

import static io.roomkeeper.server.gateway.ClientFrames.frame;
import static io.roomkeeper.server.gateway.ClientFrames.join;
import static io.roomkeeper.server.gateway.ClientFrames.text;
import static io.roomkeeper.server.gateway.HeardFrames.LIMIT;
import static io.roomkeeper.server.gateway.HeardFrames.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// What a client may send, and what ends its connection.
class FrameParserTest {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 125, 126, 127, 65_535, 65_536, LIMIT})
    void a_text_of_any_length_up_to_the_limit_is_read(int length) {
        var text = "x".repeat(length);
        assertThat(read(text(text))).containsExactly("began", text);
        assertThat(read(text(text), 977, false)).containsExactly("began", text);
    }

    @Test
    void what_is_not_wanted_now_stays_in_the_buffer() {
        var heard = new HeardFrames();
        heard.most = 2; // a beginning and its end
        var parser = new FrameParser(heard, LIMIT, null);
        var in = ByteBuffer.wrap(join(text("one"), text("two")));
        parser.read(in);
        assertThat(heard.all).containsExactly("began", "one");
        assertThat(in.remaining()).isEqualTo(text("two").length);
        heard.most = 4;
        parser.read(in);
        assertThat(heard.all).containsExactly("began", "one", "began", "two");
        assertThat(in.hasRemaining()).isFalse();
    }

    @Test
    void fragments_make_one_text_and_control_frames_may_come_between() {
        var frames =
                join(
                        frame(0x01, "he".getBytes(StandardCharsets.UTF_8)),
                        frame(0x89, "a".getBytes(StandardCharsets.UTF_8)),
                        frame(0x00, new byte[0]),
                        frame(0x8A, new byte[0]),
                        frame(0x80, "llo".getBytes(StandardCharsets.UTF_8)));
        assertThat(read(frames)).containsExactly("began", "ping a", "pong", "hello");
    }

    @ParameterizedTest
    @CsvSource({
        "81 01 78,                                     1002", // no mask
        "C1 81 00000000 78,                            1002", // reserved bits
        "A1 81 00000000 78,                            1002",
        "91 81 00000000 78,                            1002",
        "C9 80 00000000,                               1002",
        "83 80 00000000,                               1002", // reserved opcodes
        "84 80 00000000,                               1002",
        "85 80 00000000,                               1002",
        "86 80 00000000,                               1002",
        "87 80 00000000,                               1002",
        "8B 80 00000000,                               1002",
        "8C 80 00000000,                               1002",
        "8D 80 00000000,                               1002",
        "8E 80 00000000,                               1002",
        "8F 80 00000000,                               1002",
        "09 80 00000000,                               1002", // a ping in fragments
        "89 FE 007E 00000000,                          1002", // a ping of 126 bytes
        "80 80 00000000,                               1002", // nothing to continue
        "00 80 00000000,                               1002",
        "01 80 00000000 01 80 00000000,                1002", // a text within a text
        "81 FE 007D 00000000,                          1002", // lengths longer than need be
        "81 FF 000000000000FFFF 00000000,              1002",
        "81 FF 8000000000000000 00000000,              1002", // a negative length
        "82 81 00000000 78,                            1003", // binary
        "81 FF 7FFFFFFFFFFFFFFF 00000000,              1009",
        "81 FF 0000000000011171 00000000,              1009", // one more than the limit
        "01 81 00000000 78 80 FF 7FFFFFFFFFFFFFFF 00000000, 1009",
        "88 81 00000000 03,                            1002", // half a close code
        "88 82 00000000 03E7,                          1002", // 999
        "88 82 00000000 03EC,                          1002", // 1004
        "88 82 00000000 03ED,                          1002", // 1005
        "88 82 00000000 03EE,                          1002", // 1006
        "88 82 00000000 03F7,                          1002", // 1015
        "88 82 00000000 07D0,                          1002", // 2000
        "88 82 00000000 0BB7,                          1002", // 2999
        "88 82 00000000 1388,                          1002", // 5000
        "88 82 00000000 FFFF,                          1002",
        "88 83 00000000 03E8 FF,                       1007", // a reason that is no text
        "81 82 00000000 22C3,                          1007", // ends within a character
        "81 81 00000000 FF,                            1007"
    })
    void what_is_against_the_rules_fails_with_its_code(String bytes, String code) {
        for (int step : List.of(1, 1000)) {
            var events = read(hex(bytes), step, false);
            assertThat(events).last().isEqualTo("failed " + code);
            events = read(join(hex(bytes), text("more")), step, false);
            assertThat(events).last().isEqualTo("failed " + code);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1002, 1003, 1007, 1011, 1012, 1013, 1014, 3000, 3999, 4999})
    void a_peer_may_say_goodbye_with_these_codes(int code) {
        var payload = ByteBuffer.allocate(5).putShort((short) code).put(new byte[] {'b', 'y', 'e'});
        assertThat(read(join(frame(0x88, payload.array()), text("more"))))
                .containsExactly("goodbye " + code);
    }

    @Test
    void a_goodbye_without_a_code_is_one_too() {
        assertThat(read(frame(0x88, new byte[0]))).containsExactly("goodbye 1005");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0 80", "C1 BF", "E0 80 80", "E0 9F BF", "ED A0 80", "ED BF BF", "F0 80 80 80",
                "F0 8F BF BF", "F4 90 80 80", "F5 80 80 80", "80", "BF", "C2 41", "E1 80 41",
                "F1 80 80 41", "E2 28 A1", "FE", "FF"
            })
    void what_is_not_utf_8_fails_before_the_message_is_whole(String bytes) {
        var wrong = hex(bytes);
        for (int padding : List.of(0, 1, 7, 8, 20)) {
            var start = join("a".repeat(padding).getBytes(StandardCharsets.UTF_8), wrong);
            for (int step : List.of(1, 3, 1000)) {
                assertThat(read(frame(0x01, start), step, false))
                        .containsExactly("began", "failed 1007");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0080",
                "\u07FF",
                "\u0800",
                "\uD7FF",
                "\uE000",
                "\uFFFF",
                "\uD800\uDC00",
                "\uDBFF\uDFFF",
                "κόσμε",
                "日本語 and 😀 and more of it",
                "\u0000"
            })
    void characters_are_read_wherever_they_are_cut(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            var first = Arrays.copyOfRange(bytes, 0, cut);
            var rest = Arrays.copyOfRange(bytes, cut, bytes.length);
            var frames = join(frame(0x01, first), frame(0x80, rest));
            assertThat(read(frames)).containsExactly("began", text);
            assertThat(read(frames, 1, false)).containsExactly("began", text);
        }
    }

    @Test
    void the_same_bytes_are_the_same_frames_however_they_are_cut() {
        var random = new Random(5);
        for (int run = 0; run < 300; run++) {
            var stream = ClientFrames.random(random);
            var whole = read(stream, stream.length, true);
            for (int step : List.of(1, 2, 3, 1 + random.nextInt(stream.length))) {
                assertThat(read(stream, step, true)).as("run %d", run).isEqualTo(whole);
            }
            for (int cut = 0; cut < Math.min(stream.length, 40); cut++) {
                var heard = new HeardFrames();
                var parser = new FrameParser(heard, LIMIT, new Decompressor());
                parser.read(ByteBuffer.wrap(stream, 0, cut));
                parser.read(ByteBuffer.wrap(stream, cut, stream.length - cut));
                assertThat(heard.all).as("run %d cut %d", run, cut).isEqualTo(whole);
            }
        }
    }
}
