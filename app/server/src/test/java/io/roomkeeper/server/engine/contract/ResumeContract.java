package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.Admission;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Gap;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Seen;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What a member who comes back is brought, and what it is told is missing. Client behaviour §1,
/// §2.
abstract class ResumeContract extends EngineContract {
    private static final Duration SLICE = Duration.ofMillis(200);

    @BeforeEach
    void a_room_with_a_host() {
        given.create();
        given.join(HOST, HOST_WEB);
    }

    private void lines(int first, int last) {
        for (int i = first; i <= last; i++) {
            given.send(HOST, HOST_WEB, "line " + i);
            given.wait(SLICE);
        }
    }

    /// As far as somebody who joins now has seen it.
    private Seen seen() {
        var admission = given.join(KIM, KIM_WEB);
        given.lose(KIM, KIM_WEB);
        return new Seen(admission.sequence(), admission.syncTime());
    }

    private Admission comeBack(Seen seen, int count) {
        return given.run(new RoomCommand.Join(ROOM, KIM, KIM_WEB, false, count, "", seen));
    }

    private static List<String> brought(Admission admission) {
        return admission.recent().stream().map(RoomEvent.MessageSent::content).toList();
    }

    @Test
    void what_was_missed_is_brought_and_nothing_else() {
        lines(1, 3);
        var seen = seen();
        lines(4, 6);
        var back = comeBack(seen, 50);
        assertThat(brought(back)).containsExactly("line 4", "line 5", "line 6");
        assertThat(back.missed()).isEqualTo(Gap.NONE);
        assertThat(back.sequence()).isEqualTo(6);
        assertThat(back.syncTime()).isEqualTo(back.recent().getLast().at());
    }

    @Test
    void who_has_missed_nothing_is_brought_nothing() {
        lines(1, 3);
        var back = comeBack(seen(), 50);
        assertThat(back.recent()).isEmpty();
        assertThat(back.missed()).isEqualTo(Gap.NONE);
    }

    @Test
    void who_has_seen_a_silent_room_is_brought_its_first_message() {
        var seen = seen();
        given.send(HOST, HOST_WEB, "first, in the millisecond in which the room was made");
        var back = comeBack(seen, 50);
        assertThat(back.recent()).hasSize(1);
        assertThat(back.missed()).isEqualTo(Gap.NONE);
    }

    @Test
    void types_that_are_not_brought_at_first_are_brought_to_who_comes_back() {
        given.run(
                new AppCommand.Configure(
                        given.engine().app().settings().withRecentTypes(List.of("app:x")), ACT));
        var seen = seen();
        lines(1, 2);
        assertThat(brought(comeBack(seen, 50))).containsExactly("line 1", "line 2");
    }

    @Test
    void more_than_was_asked_for_is_missing() {
        lines(1, 2);
        var seen = seen();
        lines(3, 8);
        var back = comeBack(seen, 2);
        assertThat(brought(back)).containsExactly("line 7", "line 8");
        assertThat(back.missed()).isEqualTo(new Gap(3, 6));
        assertThat(comeBack(seen, 0).missed()).isEqualTo(new Gap(3, 8));
    }

    @Test
    void more_than_the_room_keeps_in_mind_is_missing() {
        lines(1, 2);
        var seen = seen();
        lines(3, 53);
        var back = comeBack(seen, Admission.MAX_RECENT);
        assertThat(back.recent()).hasSize(50);
        assertThat(back.missed()).isEqualTo(new Gap(3, 3));
    }

    @Test
    void more_bytes_than_the_room_keeps_in_mind_are_missing_too() {
        var little = with(Limits.DEFAULT.with(Limit.RECENT_BYTES_PER_ROOM, 20));
        little.create();
        var seen = new Seen(0, little.join(KIM, KIM_WEB).syncTime());
        little.lose(KIM, KIM_WEB);
        for (int i = 1; i <= 4; i++) {
            little.send(HOST, HOST_WEB, "line " + i);
            little.wait(SLICE);
        }
        var back = little.run(new RoomCommand.Join(ROOM, KIM, KIM_WEB, false, 50, "", seen));
        assertThat(brought(back)).containsExactly("line 2", "line 3", "line 4");
        assertThat(back.missed()).isEqualTo(new Gap(1, 1));
    }

    @Test
    void just_as_many_as_it_keeps_in_mind_are_not() {
        lines(1, 2);
        var seen = seen();
        lines(3, 52);
        var back = comeBack(seen, Admission.MAX_RECENT);
        assertThat(back.recent()).hasSize(50);
        assertThat(back.missed()).isEqualTo(Gap.NONE);
    }

    @Test
    void a_notice_is_no_message_that_is_missing() {
        lines(1, 2);
        var seen = seen();
        given.run(new RoomCommand.SetMuteAll(ROOM, true, ACT));
        assertThat(comeBack(seen, 50).missed()).isEqualTo(Gap.NONE);
    }

    @Test
    void in_a_room_that_was_made_again_everything_is_new() {
        lines(1, 9);
        var seen = seen();
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        given.wait(SLICE);
        given.create();
        given.join(HOST, HOST_WEB);
        lines(10, 11);
        var back = comeBack(seen, 50);
        assertThat(brought(back)).containsExactly("line 10", "line 11");
        assertThat(back.missed()).isEqualTo(Gap.NONE);
        assertThat(comeBack(seen, 1).missed()).isEqualTo(new Gap(1, 1));
    }

    @Test
    void after_a_start_what_is_stored_is_brought_and_what_may_be_lost_is_missing() {
        given.set(AppSwitch.HISTORY, true);
        lines(1, 2);
        var seen = seen();
        lines(3, 4);
        given.restart();
        var back = comeBack(seen, 50);
        assertThat(brought(back)).containsExactly("line 3", "line 4");
        assertThat(back.missed()).isEqualTo(Gap.NONE);
        assertThat(comeBack(new Seen(1, seen.syncTime()), 1).missed()).isEqualTo(new Gap(2, 3));
    }

    @Test
    void after_a_start_that_lost_numbers_they_begin_where_they_are() {
        given.set(AppSwitch.HISTORY, true);
        lines(1, 2);
        var seen = seen();
        given.restart();
        given.join(HOST, HOST_WEB);
        lines(3, 5);
        var later = new Seen(seen.sequence() + 100, seen.syncTime());
        assertThat(comeBack(later, 1).missed()).isEqualTo(new Gap(1, 4));
    }

    @Test
    void who_does_not_come_back_misses_nothing() {
        lines(1, 60);
        assertThat(comeBack(Seen.NOTHING, 2).missed()).isEqualTo(Gap.NONE);
    }
}
