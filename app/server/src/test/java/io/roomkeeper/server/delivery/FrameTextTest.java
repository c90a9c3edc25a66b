package io.roomkeeper.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/// What is written field by field is what the records say.
class FrameTextTest {
    /// Everything that is escaped, nearly everything that is not, and half a pair.
    private static final String ODD =
            "\"\\/\b\f\n\r\t\u0000\u001F\u007F<é>\u2028\uFEFF\uD83C\uDF89\uD83C.";

    private static final RoomId ROOM = new RoomId("l\"a\\unch-é\uD83C\uDF89");
    private static final UserId KIM = new UserId("k\"i\\m");

    @ParameterizedTest
    @MethodSource("frames")
    void is_the_same_text(MemberFrame frame) {
        assertThat(FrameText.of(frame)).isEqualTo(WireJson.text(frame));
    }

    static Stream<MemberFrame> frames() {
        var message = new MemberFrame.Message(ROOM, 3, KIM, "app:x", ODD, "uid", 4, "iOS");
        var attribute = new MemberFrame.Attribute("key", ODD, KIM, 5, Long.MAX_VALUE);
        return Stream.of(
                new MemberFrame.Connected(1, KIM, 2),
                joined(true, false, List.of(), List.of()),
                joined(false, true, List.of(), List.of()),
                joined(true, true, List.of(message), List.of(attribute)),
                joined(false, false, List.of(message, message), List.of(attribute, attribute)),
                new MemberFrame.Sent(1, ROOM, 21502, 2, ODD, Long.MIN_VALUE),
                message,
                new MemberFrame.Refused(1, 23410, ODD));
    }

    private static MemberFrame joined(
            boolean one,
            boolean other,
            List<MemberFrame.Message> messages,
            List<MemberFrame.Attribute> attributes) {
        return new MemberFrame.Joined(
                1, ROOM, 2, 3, 4, 5, 6, one, other, !one, !other, 7, 8, messages, attributes, 9);
    }
}
