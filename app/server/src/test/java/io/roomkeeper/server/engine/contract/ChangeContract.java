package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.MemberChange;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.SessionId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Members are told who comes and goes, where the app wants it. Client behaviour §9.
abstract class ChangeContract extends EngineContract {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @BeforeEach
    void a_room() {
        given.create();
        given.set(AppSwitch.MEMBER_CHANGES, true);
    }

    private List<RoomEvent.MembersChanged> told() {
        return given.told(RoomEvent.MembersChanged.class);
    }

    private void joins(int number) {
        given.join(new UserId("user-" + number), new SessionId(100 + number));
    }

    private static MemberChange joined(int number) {
        return new MemberChange(new UserId("user-" + number), true, "");
    }

    @Test
    void the_first_change_is_told_at_once() {
        given.run(new RoomCommand.Join(ROOM, KIM, KIM_WEB, false, 0, "from the shop"));
        assertThat(told())
                .containsExactly(
                        new RoomEvent.MembersChanged(
                                ROOM,
                                given.clock.instant(),
                                1,
                                List.of(new MemberChange(KIM, true, "from the shop")),
                                0,
                                1));
        assertThat(given.told().getLast()).isInstanceOf(RoomEvent.SessionJoined.class);
    }

    @Test
    void those_after_it_are_told_together_when_the_second_is_over() {
        for (int i = 1; i <= 5; i++) {
            joins(i);
        }
        given.wait(PAUSE.minusMillis(1));
        given.sweep();
        assertThat(told()).hasSize(1);
        given.wait(Duration.ofMillis(1));
        given.sweep();
        assertThat(told()).hasSize(2);
        assertThat(told().getLast().changes())
                .containsExactly(joined(2), joined(3), joined(4), joined(5));
        assertThat(told().getLast().memberCount()).isEqualTo(5);
        assertThat(told().getLast().others()).isZero();
    }

    @Test
    void after_a_quiet_second_the_next_is_told_at_once() {
        joins(1);
        given.wait(PAUSE);
        joins(2);
        assertThat(told()).hasSize(2);
    }

    @Test
    void there_is_a_second_between_any_two() {
        joins(1);
        joins(2);
        given.wait(PAUSE);
        given.sweep();
        joins(3);
        assertThat(told()).hasSize(2);
        given.wait(PAUSE);
        given.sweep();
        assertThat(told()).hasSize(3);
        given.wait(PAUSE);
        given.sweep();
        assertThat(told()).hasSize(3);
    }

    @Test
    void whatever_happens_in_the_room_when_it_is_time_comes_after() {
        joins(1);
        joins(2);
        given.wait(PAUSE);
        assertThat(given.send(HOST, HOST_WEB, "hello").sequence()).isEqualTo(3);
        assertThat(told()).hasSize(2);
    }

    @Test
    void of_one_user_only_the_last_change_is_told() {
        joins(1);
        given.join(KIM, KIM_WEB);
        given.exit(KIM, KIM_WEB);
        given.wait(PAUSE);
        given.sweep();
        assertThat(told().getLast().changes()).containsExactly(new MemberChange(KIM, false, ""));
    }

    @Test
    void beyond_the_limit_they_are_only_counted() {
        int most = Limit.NAMED_MEMBER_CHANGES.byDefault();
        for (int i = 0; i <= most + 7; i++) {
            joins(i);
        }
        given.wait(PAUSE);
        given.sweep();
        assertThat(told().getLast().changes()).hasSize(most);
        assertThat(told().getLast().others()).isEqualTo(7);
        assertThat(told().getLast().memberCount()).isEqualTo(most + 8);
    }

    /// §12.
    @Test
    void where_members_are_not_told_nothing_takes_a_number() {
        given.set(AppSwitch.MEMBER_CHANGES, false);
        joins(1);
        given.exit(new UserId("user-1"), new SessionId(101));
        given.wait(PAUSE);
        given.sweep();
        assertThat(told()).isEmpty();
        assertThat(given.send(HOST, HOST_WEB, "hello").sequence()).isEqualTo(1);
    }
}
