package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.LEA;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;
import static io.roomkeeper.server.engine.contract.Stage.TOLD;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Bans, and what mutes and bans have in common.
abstract class BanContract extends TwoMembersContract {
    /// Server API §6.
    @Test
    void a_banned_member_is_removed_at_once() {
        given.impose(Sanction.Kind.BAN, KIM, 1);
        assertThat(given.members()).containsExactly(HOST);
        assertThat(given.told())
                .extracting(Object::getClass)
                .containsExactly(
                        StateChange.SanctionImposed.class,
                        RoomEvent.SessionLeft.class,
                        RoomEvent.MemberLeft.class);
    }

    /// Server API §6, client behaviour §9.
    @Test
    void everybody_hears_of_a_ban_before_the_banned_one_is_out() {
        given.run(Stage.imposing(Sanction.Kind.BAN, KIM, 5, TOLD));
        assertThat(given.told())
                .extracting(Object::getClass)
                .containsExactly(
                        StateChange.SanctionImposed.class,
                        RoomEvent.Notified.class,
                        RoomEvent.SessionLeft.class,
                        RoomEvent.MemberLeft.class);
        assertThat(given.told(RoomEvent.Notified.class))
                .containsExactly(
                        new RoomEvent.Notified(
                                ROOM,
                                given.clock.instant(),
                                1,
                                RoomEvent.NoticeKind.BANNED,
                                List.of(KIM),
                                5,
                                "why",
                                false));
    }

    /// Server API §6, client behaviour §9.
    @Test
    void only_the_unbanned_hear_that_a_ban_is_lifted() {
        given.impose(Sanction.Kind.BAN, KIM, 5);
        given.forget();
        given.run(new RoomCommand.Lift(ROOM, Sanction.Kind.BAN, List.of(KIM), TOLD));
        assertThat(given.told(RoomEvent.Notified.class))
                .containsExactly(
                        new RoomEvent.Notified(
                                ROOM,
                                given.clock.instant(),
                                0,
                                RoomEvent.NoticeKind.UNBANNED,
                                List.of(KIM),
                                0,
                                "why",
                                true));
    }

    /// Server API §6.
    @Test
    void a_user_who_is_not_there_can_be_banned() {
        given.impose(Sanction.Kind.BAN, LEA, 5);
        given.refuses(Stage.joining(ROOM, LEA, Stage.LEA_WEB), ErrorCode.MEMBER_BANNED);
    }

    /// Server API §6.
    @Test
    void a_lifted_ban_lets_the_user_join_but_does_not_bring_it_back() {
        given.impose(Sanction.Kind.BAN, KIM, 5);
        given.lift(Sanction.Kind.BAN, KIM);
        assertThat(given.members()).containsExactly(HOST);
        given.join(KIM, KIM_WEB);
    }

    /// Server API §6.
    @ParameterizedTest
    @EnumSource(names = {"MUTE", "BAN"})
    void a_sanction_is_listed_with_who_why_and_its_end(Sanction.Kind kind) {
        given.impose(kind, KIM, 10);
        var now = given.clock.instant();
        assertThat(given.sanctions(kind))
                .containsExactly(
                        new Sanction(kind, KIM, now, now.plusSeconds(600), "ana", "spam link"));
    }

    /// Server API §6, §14.
    @ParameterizedTest
    @EnumSource(names = {"MUTE", "BAN"})
    void sanctions_are_listed_by_end_then_user(Sanction.Kind kind) {
        given.impose(kind, LEA, 5);
        given.impose(kind, KIM, 5);
        given.impose(kind, HOST, 1);
        assertThat(given.sanctions(kind))
                .extracting(Sanction::user)
                .containsExactly(HOST, KIM, LEA);
    }

    /// Server API §6.
    @ParameterizedTest
    @EnumSource(names = {"MUTE", "BAN"})
    void imposing_again_starts_the_new_term_now(Sanction.Kind kind) {
        given.impose(kind, KIM, 100);
        given.wait(Duration.ofMinutes(1));
        given.impose(kind, KIM, 1);
        assertThat(given.sanctions(kind))
                .extracting(Sanction::until)
                .containsExactly(given.clock.instant().plusSeconds(60));
    }

    /// Server API §6.
    @ParameterizedTest
    @EnumSource(names = {"MUTE", "BAN"})
    void what_is_over_is_not_listed_and_nobody_is_told(Sanction.Kind kind) {
        given.run(Stage.imposing(kind, KIM, 1, TOLD));
        given.forget();
        given.wait(Duration.ofMinutes(1));
        given.sweep();
        assertThat(given.sanctions(kind)).isEmpty();
        assertThat(given.told()).isEmpty();
    }

    /// Server API §6, §14.
    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 43_201})
    void a_term_is_one_minute_to_thirty_days(int minutes) {
        given.refuses(
                Stage.imposing(Sanction.Kind.BAN, KIM, minutes, ACT),
                ErrorCode.ROOM_ID_OR_MINUTE_INVALID);
        assertThat(given.members()).contains(KIM);
    }

    /// Server API §6, §14.
    @ParameterizedTest
    @EnumSource(names = {"MUTE", "BAN"})
    void a_call_names_one_to_twenty_users_or_changes_nothing(Sanction.Kind kind) {
        var many = IntStream.rangeClosed(1, 21).mapToObj(i -> new UserId("user-" + i)).toList();
        given.refuses(new RoomCommand.Impose(ROOM, kind, many, 1, ACT), ErrorCode.BAD_PARAMETER);
        given.refuses(new RoomCommand.Lift(ROOM, kind, List.of(), ACT), ErrorCode.BAD_PARAMETER);
        assertThat(given.sanctions(kind)).isEmpty();
    }

    /// Server API §14.
    @Test
    void a_user_named_twice_is_sanctioned_once() {
        given.run(new RoomCommand.Impose(ROOM, Sanction.Kind.MUTE, List.of(KIM, KIM), 1, ACT));
        assertThat(given.told(StateChange.SanctionImposed.class)).hasSize(1);
    }

    /// Server API §6.
    @ParameterizedTest
    @EnumSource(names = {"MUTE", "BAN"})
    void lifting_what_is_not_there_is_no_error(Sanction.Kind kind) {
        given.lift(kind, LEA);
        assertThat(given.told()).isEmpty();
    }

    /// Server API §14.
    @ParameterizedTest
    @EnumSource(names = {"MUTE", "BAN"})
    void an_unknown_room_refuses_changes_and_lists_nobody(Sanction.Kind kind) {
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        given.refuses(Stage.imposing(kind, KIM, 1, ACT), ErrorCode.ROOM_NOT_FOUND);
        given.refuses(
                new RoomCommand.Lift(ROOM, kind, List.of(KIM), ACT), ErrorCode.ROOM_NOT_FOUND);
        assertThat(given.sanctions(kind)).isEmpty();
    }
}
