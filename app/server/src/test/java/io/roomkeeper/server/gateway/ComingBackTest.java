package io.roomkeeper.server.gateway;

import static io.roomkeeper.server.gateway.MembersDoor.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Members whose connection was lost. Client behaviour §1, §2.
class ComingBackTest {
    private final MembersDoor door = new MembersDoor(DoorSettings.relaxed());

    @AfterEach
    void close() {
        door.close();
    }

    /// Kim was there, and comes back when ana has said three things more.
    private MemberFrame.Joined comeBack(int count) {
        var ana = door.member("ana");
        ana.say(ROOM, "before");
        var kim = door.connected("kim");
        var seen = kim.join(ROOM);
        kim.abort();
        ana.say(ROOM, "one");
        ana.say(ROOM, "two");
        ana.say(ROOM, "three");
        var join =
                new MemberRequest.Join(7, ROOM, false, count, "", seen.sequence(), seen.syncTime());
        return door.connected("kim").ask(join, MemberFrame.Joined.class);
    }

    @Test
    void are_brought_what_they_missed() {
        var back = comeBack(50);
        assertThat(back.messages())
                .extracting(MemberFrame.Message::content)
                .containsExactly("one", "two", "three");
        assertThat(back.missedFrom()).isZero();
        assertThat(back.missedTo()).isZero();
        assertThat(back.syncTime()).isEqualTo(back.messages().getLast().sentTime());
    }

    @Test
    void are_told_what_is_missing() {
        var back = comeBack(1);
        assertThat(back.messages())
                .extracting(MemberFrame.Message::content)
                .containsExactly("three");
        assertThat(back.missedFrom()).isEqualTo(2);
        assertThat(back.missedTo()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1"})
    void cannot_have_seen_less_than_nothing(long sequence, long syncTime) {
        var join = new MemberRequest.Join(7, ROOM, false, 0, "", sequence, syncTime);
        assertThat(door.connected("kim").refused(join))
                .isEqualTo(ErrorCode.INVALID_MEMBER_PARAMETER.number());
    }
}
