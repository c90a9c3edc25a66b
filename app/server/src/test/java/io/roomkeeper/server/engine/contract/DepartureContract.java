package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_PHONE;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.OTHER;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.Admission;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Departure;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.SessionId;
import io.roomkeeper.server.engine.UserList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Leaving, on one device or several, for one room or another.
abstract class DepartureContract extends EngineContract {
    @BeforeEach
    void one_member_on_two_devices() {
        given.create();
        given.run(new RoomCommand.Create(OTHER, CreateOptions.NONE, ACT));
        given.join(KIM, KIM_WEB);
        given.join(KIM, KIM_PHONE);
        given.forget();
    }

    private List<RoomEvent> toldIn(RoomId room) {
        return given.told().stream().filter(event -> event.room().equals(room)).toList();
    }

    private RoomEvent.SessionLeft out(SessionId who, Departure why) {
        return new RoomEvent.SessionLeft(ROOM, given.clock.instant(), KIM, who, why);
    }

    private RoomEvent.MemberLeft left(Departure why) {
        return new RoomEvent.MemberLeft(ROOM, given.clock.instant(), false, KIM, why, 0);
    }

    /// Client behaviour §2.2.
    @Test
    void a_member_stays_while_another_device_is_in() {
        given.exit(KIM, KIM_WEB);
        assertThat(given.told()).containsExactly(out(KIM_WEB, Departure.QUIT));
        assertThat(given.members()).containsExactly(KIM);
    }

    /// Client behaviour §3.
    @Test
    void a_member_has_left_when_the_last_device_has() {
        given.exit(KIM, KIM_WEB);
        given.forget();
        given.exit(KIM, KIM_PHONE);
        assertThat(given.told())
                .containsExactly(out(KIM_PHONE, Departure.QUIT), left(Departure.QUIT));
        assertThat(given.members()).isEmpty();
    }

    /// Client behaviour §2.2, §12.
    @Test
    void leaving_on_one_device_leaves_on_all_where_the_app_wants_that() {
        given.set(AppSwitch.MULTI_DEVICE_EXIT, true);
        given.exit(KIM, KIM_WEB);
        assertThat(given.told())
                .containsExactly(
                        out(KIM_WEB, Departure.QUIT),
                        out(KIM_PHONE, Departure.WITH_DEVICE),
                        left(Departure.QUIT));
    }

    /// Client behaviour §3.
    @Test
    void leaving_a_room_one_is_not_in_is_no_error() {
        assertThat(given.run(new RoomCommand.Exit(ROOM, HOST, HOST_WEB))).isEqualTo(Done.DONE);
        assertThat(given.run(new RoomCommand.Exit(OTHER, KIM, KIM_WEB))).isEqualTo(Done.DONE);
        given.run(new RoomCommand.Destroy(OTHER, ACT));
        assertThat(given.run(new RoomCommand.Exit(OTHER, KIM, KIM_WEB))).isEqualTo(Done.DONE);
        assertThat(given.told(RoomEvent.Told.class)).isEmpty();
    }

    /// Client behaviour §3.
    @Test
    void sanctions_and_lists_stay_when_a_member_leaves() {
        given.impose(Sanction.Kind.MUTE, KIM, 5);
        given.enlist(UserList.MUTE_EXCEPTIONS, KIM);
        given.exit(KIM, KIM_WEB);
        given.exit(KIM, KIM_PHONE);
        var back = given.join(KIM, KIM_WEB);
        assertThat(back.muted() && back.excepted()).isTrue();
    }

    /// Client behaviour §2.1.
    @Test
    void joining_another_room_leaves_this_one_on_every_device() {
        given.run(Stage.joining(OTHER, KIM, KIM_WEB));
        assertThat(given.members()).isEmpty();
        assertThat(toldIn(ROOM))
                .containsExactlyInAnyOrder(
                        out(KIM_WEB, Departure.MOVED),
                        out(KIM_PHONE, Departure.MOVED),
                        left(Departure.MOVED))
                .last()
                .isEqualTo(left(Departure.MOVED));
    }

    /// Client behaviour §2.1.
    @Test
    void a_member_who_is_offline_is_moved_too() {
        given.lose(KIM, KIM_WEB);
        given.lose(KIM, KIM_PHONE);
        given.run(Stage.joining(OTHER, KIM, new SessionId(9)));
        assertThat(given.members()).isEmpty();
    }

    /// Client behaviour §2.1.
    @Test
    void a_join_that_is_refused_leaves_no_other_room() {
        given.run(new RoomCommand.Impose(OTHER, Sanction.Kind.BAN, List.of(KIM), 5, ACT));
        given.refuses(Stage.joining(OTHER, KIM, KIM_WEB), ErrorCode.MEMBER_BANNED);
        assertThat(given.members()).containsExactly(KIM);
    }

    /// Client behaviour §2.1, §12.
    @Test
    void a_user_may_be_in_several_rooms_where_the_app_wants_that() {
        given.set(AppSwitch.SEVERAL_ROOMS, true);
        given.run(Stage.joining(OTHER, KIM, KIM_WEB));
        assertThat(given.members()).containsExactly(KIM);
        assertThat(toldIn(ROOM)).isEmpty();
    }

    /// Client behaviour §2.1.
    @Test
    void a_user_is_in_so_many_rooms_at_most_but_where_one_is_allowed_comes_from_any() {
        var few = with(Limits.DEFAULT.with(Limit.ROOMS_PER_USER, 1));
        few.create();
        few.join(KIM, KIM_WEB);
        few.run(new RoomCommand.Create(OTHER, CreateOptions.NONE, ACT));
        few.set(AppSwitch.SEVERAL_ROOMS, true);
        few.refuses(Stage.joining(OTHER, KIM, KIM_WEB), ErrorCode.INVALID_MEMBER_PARAMETER);
        few.refuses(making(new RoomId("third")), ErrorCode.INVALID_MEMBER_PARAMETER);
        few.run(Stage.joining(ROOM, KIM, KIM_PHONE));
        few.set(AppSwitch.SEVERAL_ROOMS, false);
        few.run(Stage.joining(OTHER, KIM, KIM_WEB));
        assertThat(few.members()).isEmpty();
    }

    /// Client behaviour §2.
    @Test
    void a_user_makes_so_many_rooms_a_minute_and_joins_as_many_as_there_are() {
        var few = with(Limits.DEFAULT.with(Limit.ROOMS_MADE_PER_MINUTE, 2));
        few.create();
        few.run(making(new RoomId("first")));
        few.wait(Duration.ofSeconds(59));
        few.run(making(new RoomId("second")));
        few.refuses(making(new RoomId("third")), ErrorCode.CALLS_TOO_FAST);
        few.run(making(new RoomId("first")));
        few.run(making(ROOM));
        few.run(new RoomCommand.Join(new RoomId("third"), HOST, HOST_WEB, true, 0, ""));
        few.wait(Duration.ofSeconds(1));
        few.run(making(new RoomId("fourth")));
    }

    @Test
    void without_that_limit_a_user_makes_as_many_as_they_like() {
        var free = with(Limits.DEFAULT.withoutRates());
        for (int i = 0; i <= Limit.ROOMS_MADE_PER_MINUTE.byDefault(); i++) {
            free.run(making(new RoomId("room-" + i)));
        }
        assertThat(free.rooms()).hasSize(Limit.ROOMS_MADE_PER_MINUTE.byDefault() + 1);
    }

    private static RoomCommand.Join making(RoomId room) {
        return new RoomCommand.Join(room, KIM, KIM_WEB, true, 0, "");
    }

    /// Client behaviour §2.1.
    @Test
    void who_joins_rooms_one_after_the_other_is_in_the_last_one() {
        var back = new CompletableFuture<Admission>();
        given.engine().submit(Stage.joining(OTHER, KIM, KIM_WEB), thenReturn(back));
        assertThat(back.orTimeout(10, TimeUnit.SECONDS).join().memberCount()).isEqualTo(1);
        assertThat(given.members()).containsExactly(KIM);
        assertThat(given.run(new RoomCommand.AreMembers(OTHER, List.of(KIM))))
                .containsExactly(false);
    }

    /// Joins the first room again in the very moment it hears of the other.
    private ChatroomEngine.Reply<Admission> thenReturn(CompletableFuture<Admission> back) {
        return new ChatroomEngine.Reply<>() {
            @Override
            public void done(Admission there) {
                var again = Stage.joining(ROOM, KIM, KIM_WEB);
                given.engine().submit(again, ChatroomEngine.Reply.to(back));
            }

            @Override
            public void refused(Throwable why) {
                back.completeExceptionally(why);
            }
        };
    }
}
