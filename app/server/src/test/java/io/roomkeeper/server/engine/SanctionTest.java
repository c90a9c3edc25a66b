package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Server API §6, §7 and §9; client behaviour §9.
class SanctionTest {
    private final EngineFixture given = new EngineFixture();

    @BeforeEach
    void two_members() {
        given.createRoom();
        given.join(EngineFixture.HOST, EngineFixture.HOST_WEB);
        given.join(EngineFixture.KIM, EngineFixture.KIM_WEB);
        given.told.clear();
    }

    private RoomCommand.Send kimSends() {
        return given.sending(EngineFixture.KIM, EngineFixture.KIM_WEB, "buy now");
    }

    @Test
    void a_muted_member_may_not_send_until_the_very_end_of_the_term() {
        given.impose(Sanction.Kind.MUTE, EngineFixture.KIM, 10);
        given.clock.advance(Duration.ofMinutes(10).minusMillis(1));
        given.refuses(kimSends(), ErrorCode.MEMBER_MUTED);
        given.clock.advance(Duration.ofMillis(1));
        assertThat(given.run(kimSends()).sequence()).isEqualTo(1);
        assertThat(given.sanctions(Sanction.Kind.MUTE)).isEmpty();
    }

    @Test
    void a_mute_survives_leaving_and_joining_again() {
        given.impose(Sanction.Kind.MUTE, EngineFixture.KIM, 10);
        given.run(
                new RoomCommand.Exit(EngineFixture.ROOM, EngineFixture.KIM, EngineFixture.KIM_WEB));
        assertThat(given.join(EngineFixture.KIM, EngineFixture.KIM_WEB).muted()).isTrue();
        given.refuses(kimSends(), ErrorCode.MEMBER_MUTED);
        given.lift(Sanction.Kind.MUTE, EngineFixture.KIM);
        given.run(kimSends());
    }

    @Test
    void a_banned_member_is_removed_at_once_and_kept_out_until_the_end() {
        given.impose(Sanction.Kind.BAN, EngineFixture.KIM, 1);
        assertThat(given.told(RoomEvent.MemberLeft.class))
                .singleElement()
                .matches(left -> left.why() == Departure.BANNED);
        var join =
                new RoomCommand.Join(
                        EngineFixture.ROOM, EngineFixture.KIM, EngineFixture.KIM_WEB, true, 0, "");
        given.refuses(join, ErrorCode.MEMBER_BANNED);
        given.refuses(kimSends(), ErrorCode.MEMBER_BANNED);
        given.clock.advance(Duration.ofMinutes(1));
        assertThat(given.run(join).memberCount()).isEqualTo(2);
    }

    @Test
    void a_user_who_is_not_there_can_be_banned() {
        var stranger = new UserId("stranger");
        given.impose(Sanction.Kind.BAN, stranger, 5);
        assertThat(given.sanctions(Sanction.Kind.BAN))
                .singleElement()
                .satisfies(ban -> {
                    assertThat(ban.user()).isEqualTo(stranger);
                    assertThat(ban.by()).isEqualTo("ana");
                    assertThat(ban.reason()).isEqualTo("spam link");
                    assertThat(ban.until()).isEqualTo(given.clock.instant().plusSeconds(300));
                });
    }

    @Test
    void muting_again_starts_the_new_term_now() {
        given.impose(Sanction.Kind.MUTE, EngineFixture.KIM, 100);
        given.impose(Sanction.Kind.MUTE, EngineFixture.KIM, 1);
        assertThat(given.sanctions(Sanction.Kind.MUTE))
                .extracting(Sanction::until)
                .containsExactly(given.clock.instant().plusSeconds(60));
    }

    @Test
    void nobody_may_send_while_all_are_muted() {
        var on = new RoomCommand.SetMuteAll(EngineFixture.ROOM, true, EngineFixture.ACT);
        given.run(on);
        given.run(on);
        assertThat(given.told(StateChange.MuteAllChanged.class)).hasSize(1);
        given.refuses(kimSends(), ErrorCode.MEMBER_MUTED);
        given.run(new RoomCommand.SetMuteAll(EngineFixture.ROOM, false, EngineFixture.ACT));
        given.run(kimSends());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 43_201})
    void a_term_is_one_minute_to_thirty_days(int minutes) {
        given.refuses(
                new RoomCommand.Impose(
                        EngineFixture.ROOM,
                        Sanction.Kind.MUTE,
                        List.of(EngineFixture.KIM),
                        minutes,
                        EngineFixture.ACT),
                ErrorCode.ROOM_ID_OR_MINUTE_INVALID);
    }

    @ParameterizedTest
    @EnumSource(Sanction.Kind.class)
    void a_call_names_one_to_twenty_users_or_changes_nothing(Sanction.Kind kind) {
        var many = IntStream.rangeClosed(1, 21).mapToObj(i -> new UserId("user-" + i)).toList();
        given.refuses(
                new RoomCommand.Impose(EngineFixture.ROOM, kind, many, 1, EngineFixture.ACT),
                ErrorCode.BAD_PARAMETER);
        given.refuses(
                new RoomCommand.Lift(EngineFixture.ROOM, kind, List.of(), EngineFixture.ACT),
                ErrorCode.BAD_PARAMETER);
        assertThat(given.sanctions(kind)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sanction.Kind.class)
    void an_unknown_room_refuses_changes_and_lists_nobody(Sanction.Kind kind) {
        given.run(new RoomCommand.Destroy(EngineFixture.ROOM, EngineFixture.ACT));
        var users = List.of(EngineFixture.KIM);
        given.refuses(
                new RoomCommand.Impose(EngineFixture.ROOM, kind, users, 1, EngineFixture.ACT),
                ErrorCode.ROOM_NOT_FOUND);
        given.refuses(
                new RoomCommand.Lift(EngineFixture.ROOM, kind, users, EngineFixture.ACT),
                ErrorCode.ROOM_NOT_FOUND);
        assertThat(given.sanctions(kind)).isEmpty();
    }

    @Nested
    class when_members_are_to_be_told {
        private final Act told = new Act("ana", "", true, "why");

        @Test
        void everybody_hears_of_a_ban_before_the_banned_one_is_out() {
            given.run(
                    new RoomCommand.Impose(
                            EngineFixture.ROOM,
                            Sanction.Kind.BAN,
                            List.of(EngineFixture.KIM),
                            5,
                            told));
            assertThat(given.told)
                    .extracting(Object::getClass)
                    .containsExactly(
                            StateChange.SanctionImposed.class,
                            RoomEvent.Notified.class,
                            RoomEvent.SessionLeft.class,
                            RoomEvent.MemberLeft.class);
            assertThat(given.told(RoomEvent.Notified.class))
                    .singleElement()
                    .satisfies(notice -> {
                        assertThat(notice.kind()).isEqualTo(RoomEvent.NoticeKind.BANNED);
                        assertThat(notice.minutes()).isEqualTo(5);
                        assertThat(notice.extra()).isEqualTo("why");
                        assertThat(notice.onlyUsers()).isFalse();
                        assertThat(notice.sequence()).isEqualTo(1);
                    });
        }

        @Test
        void only_those_who_were_banned_hear_that_it_is_over() {
            given.impose(Sanction.Kind.BAN, EngineFixture.KIM, 5);
            given.run(
                    new RoomCommand.Lift(
                            EngineFixture.ROOM,
                            Sanction.Kind.BAN,
                            List.of(EngineFixture.KIM, EngineFixture.HOST),
                            told));
            assertThat(given.told(RoomEvent.Notified.class))
                    .singleElement()
                    .satisfies(notice -> {
                        assertThat(notice.users()).containsExactly(EngineFixture.KIM);
                        assertThat(notice.onlyUsers()).isTrue();
                    });
        }

        @Test
        void a_notice_to_the_room_takes_a_number_of_its_order() {
            given.run(new RoomCommand.SetMuteAll(EngineFixture.ROOM, true, told));
            given.run(new RoomCommand.SetMuteAll(EngineFixture.ROOM, false, told));
            assertThat(given.run(kimSends()).sequence()).isEqualTo(3);
        }
    }
}
