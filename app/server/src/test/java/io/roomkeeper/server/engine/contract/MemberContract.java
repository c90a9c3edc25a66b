package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_PHONE;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.LEA;
import static io.roomkeeper.server.engine.contract.Stage.LEA_WEB;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.MemberView;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.UserList;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Joining, and who is there.
abstract class MemberContract extends EngineContract {
    private static RoomCommand.Join joinOrCreate() {
        return new RoomCommand.Join(ROOM, KIM, KIM_WEB, true, 0, "");
    }

    /// Client behaviour §2.
    @Test
    void joining_an_unknown_room_is_refused() {
        given.refuses(Stage.joining(ROOM, KIM, KIM_WEB), ErrorCode.ROOM_NOT_FOUND);
    }

    /// Client behaviour §2.
    @Test
    void join_or_create_makes_the_room_and_then_the_member() {
        var admission = given.run(joinOrCreate());
        assertThat(admission.memberCount()).isEqualTo(1);
        assertThat(given.told())
                .extracting(Object::getClass)
                .containsExactly(
                        StateChange.RoomCreated.class,
                        RoomEvent.MemberJoined.class,
                        RoomEvent.SessionJoined.class);
    }

    /// Client behaviour §2, §12.
    @Test
    void join_or_create_makes_no_room_when_that_is_switched_off() {
        given.set(AppSwitch.JOIN_CREATES_ROOM, false);
        given.refuses(joinOrCreate(), ErrorCode.ROOM_NOT_FOUND);
        given.create();
        assertThat(given.run(joinOrCreate()).memberCount()).isEqualTo(1);
    }

    /// Client behaviour §2.
    @Test
    void a_room_made_by_joining_follows_the_apps_inactivity_time() {
        given.run(joinOrCreate());
        given.run(
                new AppCommand.Configure(given.engine().app().settings().withInactivity(240), ACT));
        assertThat(given.room().lifetime().minutes()).isEqualTo(240);
    }

    /// Client behaviour §2.
    @Test
    void a_banned_user_may_not_join_until_the_ban_is_over() {
        given.create();
        given.impose(Sanction.Kind.BAN, KIM, 1);
        given.refuses(Stage.joining(ROOM, KIM, KIM_WEB), ErrorCode.MEMBER_BANNED);
        given.wait(Duration.ofMinutes(1));
        assertThat(given.join(KIM, KIM_WEB).memberCount()).isEqualTo(1);
    }

    /// Client behaviour §2.
    @Test
    void a_full_room_takes_nobody_else_but_another_device_of_a_member() {
        var small = with(Limits.DEFAULT.with(Limit.MEMBERS_PER_ROOM, 1));
        small.create();
        small.join(KIM, KIM_WEB);
        small.refuses(Stage.joining(ROOM, HOST, HOST_WEB), ErrorCode.ROOM_FULL);
        assertThat(small.join(KIM, KIM_PHONE).memberCount()).isEqualTo(1);
    }

    /// Client behaviour §2.
    @Test
    void joining_again_tells_nobody_and_keeps_the_time_of_joining() {
        given.create();
        var first = given.join(KIM, KIM_WEB);
        given.wait(Duration.ofSeconds(5));
        given.forget();
        assertThat(given.join(KIM, KIM_WEB)).isEqualTo(first);
        assertThat(given.told()).isEmpty();
    }

    /// Client behaviour §2.2.
    @Test
    void another_device_of_a_member_joins_without_a_new_member() {
        given.create();
        given.join(KIM, KIM_WEB);
        given.forget();
        given.run(new RoomCommand.Join(ROOM, KIM, KIM_PHONE, false, 0, "on the train"));
        assertThat(given.told())
                .containsExactly(
                        new RoomEvent.SessionJoined(
                                ROOM, given.clock.instant(), KIM, KIM_PHONE, "on the train"));
    }

    /// Client behaviour §2.
    @Test
    void an_admission_says_how_things_stand() {
        given.create();
        given.impose(Sanction.Kind.MUTE, KIM, 5);
        given.enlist(UserList.MUTE_EXCEPTIONS, KIM);
        given.run(new RoomCommand.SetMuteAll(ROOM, true, ACT));
        given.run(new AppCommand.ImposeGlobally(Sanction.Kind.GLOBAL_MUTE, List.of(KIM), 5, ACT));
        var kim = given.join(KIM, KIM_WEB);
        assertThat(kim.muteAll() && kim.globallyMuted() && kim.muted() && kim.excepted()).isTrue();
        var host = given.join(HOST, HOST_WEB);
        assertThat(host.muteAll()).isTrue();
        assertThat(host.globallyMuted() || host.muted() || host.excepted()).isFalse();
    }

    /// Client behaviour §2, §8.
    @Test
    void an_admission_brings_all_attributes_by_key() {
        given.create();
        given.run(
                new RoomCommand.SetAttributes(ROOM, HOST, Map.of("b", "2", "a", "1"), false, null));
        assertThat(given.join(KIM, KIM_WEB).attributes())
                .extracting(each -> each.key() + each.value())
                .containsExactly("a1", "b2");
    }

    /// Client behaviour §2.
    @Test
    void what_a_member_says_on_joining_is_passed_on() {
        given.create();
        given.run(new RoomCommand.Join(ROOM, KIM, KIM_WEB, false, 0, "from the shop"));
        assertThat(given.told(RoomEvent.MemberJoined.class))
                .singleElement()
                .matches(joined -> joined.extra().equals("from the shop"));
    }

    /// Server API §3.3.
    @Test
    void members_are_listed_by_the_time_they_joined_either_way() {
        given.create();
        given.join(LEA, LEA_WEB);
        given.wait(Duration.ofSeconds(1));
        given.join(KIM, KIM_WEB);
        given.wait(Duration.ofSeconds(1));
        given.join(HOST, HOST_WEB);
        assertThat(given.members()).containsExactly(LEA, KIM, HOST);
        var newest = given.run(new RoomCommand.ListMembers(ROOM, 2, true));
        assertThat(newest.total()).isEqualTo(3);
        assertThat(newest.members()).extracting(MemberView::user).containsExactly(HOST, KIM);
    }

    /// Server API §3.3.
    @Test
    void one_to_five_hundred_members_can_be_asked_for() {
        given.refuses(new RoomCommand.ListMembers(ROOM, 0, false), ErrorCode.BAD_PARAMETER);
        given.refuses(new RoomCommand.ListMembers(ROOM, 501, false), ErrorCode.BAD_PARAMETER);
    }

    /// Server API §3.3, §14.
    @Test
    void an_unknown_room_has_no_members() {
        var nobody = given.run(new RoomCommand.ListMembers(ROOM, 500, false));
        assertThat(nobody.total()).isZero();
        assertThat(nobody.members()).isEmpty();
    }

    /// Server API §3.4, §3.5.
    @Test
    void who_is_a_member_is_answered_in_the_order_asked() {
        assertThat(given.run(new RoomCommand.AreMembers(ROOM, List.of(KIM))))
                .containsExactly(false);
        given.create();
        given.join(KIM, KIM_WEB);
        assertThat(given.run(new RoomCommand.AreMembers(ROOM, List.of(HOST, KIM, LEA, KIM))))
                .containsExactly(false, true, false, true);
    }
}
