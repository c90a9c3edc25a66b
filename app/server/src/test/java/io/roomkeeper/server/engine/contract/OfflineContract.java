package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_PHONE;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Departure;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.UserList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/// Members whose connection is lost.
abstract class OfflineContract extends EngineContract {
    private static final Duration SLICE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MISSED = 30;

    @BeforeEach
    void a_member_who_just_went_offline() {
        given.create();
        given.join(HOST, HOST_WEB);
        given.join(KIM, KIM_WEB);
        given.lose(KIM, KIM_WEB);
        given.forget();
    }

    private void say(int times) {
        for (int i = 0; i < times; i++) {
            given.send(HOST, HOST_WEB, "line " + i);
        }
    }

    private boolean isMember() {
        return given.members().contains(KIM);
    }

    /// Client behaviour §3.1.
    @Test
    void a_lost_connection_leaves_the_member_in() {
        given.join(KIM, KIM_WEB);
        given.forget();
        given.lose(KIM, KIM_WEB);
        assertThat(given.told())
                .containsExactly(
                        new RoomEvent.SessionLeft(
                                ROOM, given.clock.instant(), KIM, KIM_WEB, Departure.LOST));
        assertThat(isMember()).isTrue();
    }

    /// Client behaviour §3.1.
    @Test
    void thirty_messages_may_be_missed_and_the_next_one_removes() {
        say(MISSED);
        assertThat(isMember()).isTrue();
        say(1);
        assertThat(isMember()).isFalse();
    }

    /// Client behaviour §3.1.
    @Test
    void the_first_message_after_thirty_seconds_removes() {
        given.wait(PATIENCE);
        say(1);
        assertThat(isMember()).isTrue();
        given.wait(Duration.ofMillis(1));
        say(1);
        assertThat(isMember()).isFalse();
    }

    /// Client behaviour §3.1.
    @Test
    void a_silent_room_removes_nobody() {
        given.wait(Duration.ofMinutes(59));
        given.sweep();
        assertThat(isMember()).isTrue();
    }

    /// Client behaviour §3.1.
    @Test
    void the_removal_is_told_before_the_message_that_caused_it() {
        given.wait(PATIENCE.plusMillis(1));
        say(1);
        assertThat(given.told())
                .hasSize(2)
                .first()
                .isEqualTo(
                        new RoomEvent.MemberLeft(
                                ROOM, given.clock.instant(), false, KIM, Departure.TIMED_OUT, 1));
        assertThat(given.told()).last().isInstanceOf(RoomEvent.MessageSent.class);
    }

    /// Client behaviour §3.1.
    @Test
    void a_published_message_counts_like_a_members() {
        given.wait(PATIENCE.plusMillis(1));
        given.publish("RC:TxtMsg", Priority.AS_LISTED);
        assertThat(isMember()).isFalse();
    }

    /// Client behaviour §3.1.
    @Test
    void what_is_no_message_to_the_room_removes_nobody() {
        given.wait(PATIENCE.plusMillis(1));
        given.run(new AppCommand.Broadcast(HOST, "RC:TxtMsg", "all", false));
        given.run(new RoomCommand.SetAttributes(ROOM, HOST, Map.of("k", "v"), false, null));
        given.run(new RoomCommand.SetMuteAll(ROOM, true, Stage.TOLD));
        given.refuses(Stage.sending(HOST, HOST_WEB, "hi"), ErrorCode.MEMBER_MUTED);
        assertThat(isMember()).isTrue();
    }

    /// Client behaviour §3.1, §6.
    @Test
    void messages_that_are_discarded_do_not_count() {
        given.join(KIM, KIM_WEB);
        say(20);
        given.lose(KIM, KIM_WEB);
        say(40);
        assertThat(isMember()).isTrue();
        given.wait(SLICE);
        say(10);
        assertThat(isMember()).isTrue();
        say(1);
        assertThat(isMember()).isFalse();
    }

    /// Client behaviour §3.1.
    @Test
    void returning_in_time_is_silent_and_counts_from_the_start() {
        var joined = given.run(new RoomCommand.ListMembers(ROOM, 500, true)).members();
        given.wait(PATIENCE);
        say(20);
        given.forget();
        var back = given.join(KIM, KIM_PHONE);
        assertThat(given.told(RoomEvent.MemberJoined.class)).isEmpty();
        assertThat(back.joined()).isEqualTo(joined.getFirst().joined());
        given.lose(KIM, KIM_PHONE);
        given.wait(PATIENCE);
        say(20);
        assertThat(isMember()).isTrue();
    }

    /// Client behaviour §3.1.
    @Test
    void a_member_with_another_device_in_the_room_is_not_offline() {
        given.join(KIM, KIM_WEB);
        given.join(KIM, KIM_PHONE);
        given.lose(KIM, KIM_WEB);
        given.wait(PATIENCE.plusMillis(1));
        say(31);
        assertThat(isMember()).isTrue();
    }

    /// Client behaviour §3.1, Server API §10.
    @Test
    void a_user_on_the_rooms_allowlist_is_exempt() {
        given.enlist(UserList.ALLOWED, KIM);
        given.wait(Duration.ofMinutes(50));
        say(40);
        assertThat(isMember()).isTrue();
        given.set(AppSwitch.USER_ALLOWLIST, false);
        given.wait(SLICE);
        say(1);
        assertThat(isMember()).isFalse();
    }

    /// Client behaviour §3.1, §12.
    @Test
    void the_real_time_kick_needs_no_message_but_at_most_five_minutes() {
        given.set(AppSwitch.REAL_TIME_KICK, true);
        given.wait(Duration.ofMinutes(5));
        given.sweep();
        assertThat(given.told(RoomEvent.MemberLeft.class))
                .singleElement()
                .matches(left -> left.why() == Departure.TIMED_OUT);
    }

    /// Client behaviour §3.1.
    @Test
    void the_real_time_kick_spares_the_rooms_allowlist_too() {
        given.set(AppSwitch.REAL_TIME_KICK, true);
        given.enlist(UserList.ALLOWED, KIM);
        given.wait(Duration.ofMinutes(5));
        given.sweep();
        assertThat(isMember()).isTrue();
    }

    /// Client behaviour §3, §3.1.
    @Test
    void a_member_who_is_offline_can_still_leave() {
        given.run(new RoomCommand.Exit(ROOM, KIM, KIM_PHONE));
        assertThat(given.told())
                .containsExactly(
                        new RoomEvent.MemberLeft(
                                ROOM, given.clock.instant(), false, KIM, Departure.QUIT, 1));
    }

    /// Server API §6.
    @Test
    void a_member_who_is_offline_is_removed_by_a_ban() {
        given.run(Stage.imposing(Sanction.Kind.BAN, KIM, 5, ACT));
        assertThat(isMember()).isFalse();
    }
}
