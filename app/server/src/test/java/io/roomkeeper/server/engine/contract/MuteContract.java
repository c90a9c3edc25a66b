package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;
import static io.roomkeeper.server.engine.contract.Stage.TOLD;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomEvent.NoticeKind;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.UserList;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Mutes of one, of all and everywhere, and who is excepted.
abstract class MuteContract extends TwoMembersContract {
    private void muteAll(boolean on, Act act) {
        given.run(new RoomCommand.SetMuteAll(ROOM, on, act));
    }

    private void muteEverywhere() {
        given.run(new AppCommand.ImposeGlobally(Sanction.Kind.GLOBAL_MUTE, List.of(KIM), 5, ACT));
    }

    private void kimIsSilent() {
        given.refuses(Stage.sending(KIM, KIM_WEB, "buy now"), ErrorCode.MEMBER_MUTED);
    }

    private void kimMaySpeak() {
        assertThat(given.send(KIM, KIM_WEB, "hello").sequence()).isPositive();
    }

    private void notice(NoticeKind kind, List<UserId> users, int minutes) {
        assertThat(given.told(RoomEvent.Notified.class))
                .containsExactly(
                        new RoomEvent.Notified(
                                ROOM,
                                given.clock.instant(),
                                1,
                                kind,
                                users,
                                minutes,
                                "why",
                                false));
    }

    /// Server API §7.
    @Test
    void a_muted_member_may_not_send_until_the_very_end_of_the_term() {
        given.impose(Sanction.Kind.MUTE, KIM, 10);
        given.wait(Duration.ofMinutes(10).minusMillis(1));
        kimIsSilent();
        given.wait(Duration.ofMillis(1));
        kimMaySpeak();
    }

    /// Server API §7.
    @Test
    void a_muted_member_stays_a_member() {
        given.impose(Sanction.Kind.MUTE, KIM, 10);
        assertThat(given.members()).contains(KIM);
    }

    /// Server API §7.
    @Test
    void a_mute_survives_leaving_and_joining_again() {
        given.impose(Sanction.Kind.MUTE, KIM, 10);
        given.exit(KIM, KIM_WEB);
        assertThat(given.join(KIM, KIM_WEB).muted()).isTrue();
        kimIsSilent();
    }

    /// Server API §7.
    @Test
    void a_lifted_mute_no_longer_holds() {
        given.impose(Sanction.Kind.MUTE, KIM, 10);
        given.lift(Sanction.Kind.MUTE, KIM);
        kimMaySpeak();
    }

    /// Server API §7, client behaviour §9.
    @Test
    void all_members_are_told_of_a_mute() {
        given.run(Stage.imposing(Sanction.Kind.MUTE, KIM, 10, TOLD));
        notice(NoticeKind.MUTED, List.of(KIM), 10);
    }

    /// Server API §7, client behaviour §9.
    @Test
    void all_members_are_told_that_a_mute_is_lifted() {
        given.impose(Sanction.Kind.MUTE, KIM, 10);
        given.run(new RoomCommand.Lift(ROOM, Sanction.Kind.MUTE, List.of(KIM), TOLD));
        notice(NoticeKind.UNMUTED, List.of(KIM), 0);
    }

    /// Server API §9.
    @Test
    void nobody_may_send_while_all_are_muted() {
        muteAll(true, ACT);
        kimIsSilent();
        muteAll(false, ACT);
        kimMaySpeak();
    }

    /// Server API §9.
    @Test
    void muting_all_twice_changes_nothing_more() {
        muteAll(true, ACT);
        muteAll(true, ACT);
        assertThat(given.told(StateChange.MuteAllChanged.class)).hasSize(1);
    }

    /// Server API §9, client behaviour §9.
    @Test
    void all_members_are_told_when_all_are_muted() {
        muteAll(true, TOLD);
        notice(NoticeKind.MUTE_ALL_ON, List.of(), 0);
    }

    /// Server API §9, client behaviour §9.
    @Test
    void all_members_are_told_when_all_may_send_again() {
        muteAll(true, ACT);
        muteAll(false, TOLD);
        notice(NoticeKind.MUTE_ALL_OFF, List.of(), 0);
    }

    /// Server API §9.
    @Test
    void rooms_muted_for_all_are_listed_page_by_page() {
        muteAll(true, ACT);
        given.create();
        assertThat(given.run(new AppCommand.ListMutedRooms(1, 50))).containsExactly(ROOM);
        assertThat(given.run(new AppCommand.ListMutedRooms(2, 50))).isEmpty();
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        assertThat(given.run(new AppCommand.ListMutedRooms(1, 50))).isEmpty();
    }

    /// Server API §9.
    @Test
    void an_exception_may_send_in_spite_of_a_mute_and_of_mute_all() {
        given.enlist(UserList.MUTE_EXCEPTIONS, KIM);
        given.impose(Sanction.Kind.MUTE, KIM, 10);
        muteAll(true, ACT);
        kimMaySpeak();
    }

    /// Server API §9.
    @Test
    void an_exception_does_not_beat_a_global_mute() {
        given.enlist(UserList.MUTE_EXCEPTIONS, KIM);
        muteEverywhere();
        kimIsSilent();
    }

    /// Server API §9.
    @Test
    void an_exception_outlives_a_ban() {
        given.enlist(UserList.MUTE_EXCEPTIONS, KIM);
        given.impose(Sanction.Kind.BAN, KIM, 1);
        given.wait(Duration.ofMinutes(1));
        assertThat(given.join(KIM, KIM_WEB).excepted()).isTrue();
    }

    /// Server API §8.
    @Test
    void a_global_mute_holds_in_every_room_that_will_be() {
        muteEverywhere();
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        given.create();
        kimIsSilent();
    }

    /// Server API §8.
    @Test
    void a_global_mute_ends_by_the_clock() {
        muteEverywhere();
        given.wait(Duration.ofMinutes(5));
        kimMaySpeak();
    }

    /// Server API §8, client behaviour §12.
    @Test
    void no_global_mute_holds_while_its_service_is_off() {
        muteEverywhere();
        given.set(AppSwitch.GLOBAL_MUTE, false);
        kimMaySpeak();
        given.set(AppSwitch.GLOBAL_MUTE, true);
        kimIsSilent();
    }

    /// Server API §7, §11.1.
    @Test
    void no_mute_holds_back_what_the_server_publishes() {
        given.impose(Sanction.Kind.MUTE, KIM, 10);
        given.impose(Sanction.Kind.BAN, KIM, 10);
        muteEverywhere();
        muteAll(true, ACT);
        given.set(AppSwitch.ONLY_MEMBERS_SEND, true);
        var publish = Stage.publishing(KIM, "RC:TxtMsg", Priority.AS_LISTED);
        assertThat(given.run(publish).sequence()).isPositive();
    }

    /// Client behaviour §8.
    @Test
    void a_muted_member_may_still_set_attributes() {
        given.impose(Sanction.Kind.MUTE, KIM, 10);
        var outcome =
                given.run(
                        new RoomCommand.SetOwnAttributes(
                                ROOM, KIM, Map.of("k", "v"), false, false, null));
        assertThat(outcome.refused()).isEmpty();
    }
}
