package io.roomkeeper.server.engine;

import static io.roomkeeper.server.engine.EngineFixture.ACT;
import static io.roomkeeper.server.engine.EngineFixture.HOST;
import static io.roomkeeper.server.engine.EngineFixture.HOST_WEB;
import static io.roomkeeper.server.engine.EngineFixture.KIM;
import static io.roomkeeper.server.engine.EngineFixture.KIM_WEB;
import static io.roomkeeper.server.engine.EngineFixture.ROOM;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A change that could not be stored has not happened: not for its caller, not for those who hear
/// of changes, not in memory. Members stay and the chat goes on.
class LostChangeTest {
    private final RoomkeeperException noSpace = new RoomkeeperException(ErrorCode.STORE_REFUSED);

    private final EngineFixture given = new EngineFixture();

    @BeforeEach
    void a_room_with_a_member() {
        given.createRoom();
        given.engine.execute(joining(ROOM)).join();
        given.told.clear();
        given.store.hold();
    }

    private static RoomCommand.Join joining(RoomId room) {
        return new RoomCommand.Join(room, KIM, KIM_WEB, true, 0, "");
    }

    private static RoomCommand.Impose imposing(Sanction.Kind kind) {
        return new RoomCommand.Impose(ROOM, kind, List.of(KIM), 5, ACT);
    }

    private void assertRefused(CompletableFuture<?> answer) {
        assertThat(answer).isDone();
        assertThat(catchThrowable(answer::join)).hasCause(noSpace);
    }

    @Test
    void a_mute_is_not_in_force() {
        var muted = given.engine.execute(imposing(Sanction.Kind.MUTE));
        given.store.fail(noSpace);
        assertRefused(muted);
        assertThat(given.engine.execute(given.sending(KIM, KIM_WEB, "I can speak"))).isCompleted();
    }

    @Test
    void mute_all_and_keepalive_are_as_before_in_the_room_and_in_the_lists_of_rooms() {
        var muted = given.engine.execute(new RoomCommand.SetMuteAll(ROOM, true, ACT));
        var kept = given.engine.execute(new RoomCommand.SetKept(ROOM, true, ACT));
        given.store.fail(noSpace);
        given.store.fail(noSpace);
        assertRefused(muted);
        assertRefused(kept);
        var room = given.engine.execute(new RoomCommand.Describe(ROOM)).join();
        assertThat(room.muteAll()).isFalse();
        assertThat(room.kept()).isFalse();
        assertThat(given.engine.execute(new AppCommand.ListMutedRooms(1, 10)).join()).isEmpty();
        assertThat(given.engine.execute(new AppCommand.ListKeptRooms()).join()).isEmpty();
    }

    @Test
    void whoever_a_lost_ban_put_out_is_told_to_be_out_and_may_come_back() {
        var banned = given.engine.execute(imposing(Sanction.Kind.BAN));
        given.store.fail(noSpace);
        assertRefused(banned);
        assertThat(given.told)
                .extracting(Object::getClass)
                .containsExactly(RoomEvent.SessionLeft.class, RoomEvent.MemberLeft.class);
        assertThat(given.engine.execute(joining(ROOM))).isCompleted();
    }

    @Test
    void a_room_that_could_not_be_made_is_not_there() {
        var elsewhere = new RoomId("elsewhere");
        var joined = given.engine.execute(joining(elsewhere));
        given.store.fail(noSpace);
        assertRefused(joined);
        var described = given.engine.execute(new RoomCommand.Describe(elsewhere));
        assertThat(catchThrowable(described::join)).hasMessageContaining("does not exist");
        assertThat(given.told).noneMatch(RoomEvent.MemberJoined.class::isInstance);
    }

    @Test
    void a_room_that_could_not_be_destroyed_is_still_there() {
        var destroyed = given.engine.execute(new RoomCommand.Destroy(ROOM, ACT));
        given.store.fail(noSpace);
        assertRefused(destroyed);
        assertThat(given.engine.execute(new RoomCommand.Describe(ROOM))).isCompleted();
    }

    @Test
    void the_members_of_a_room_that_could_not_be_destroyed_are_still_in_it() {
        given.engine.execute(new RoomCommand.Destroy(ROOM, ACT));
        given.store.fail(noSpace);
        assertThat(given.told).isEmpty();
        var members = given.engine.execute(new RoomCommand.ListMembers(ROOM, 10, false)).join();
        assertThat(members.members()).extracting(MemberView::user).containsExactly(KIM);
        assertThat(given.engine.roomsOf(KIM)).containsExactly(ROOM);
        assertThat(given.engine.figures().members()).isEqualTo(1);
    }

    @Test
    void what_was_decided_on_top_of_it_is_refused_too() {
        var muted = given.engine.execute(new RoomCommand.SetMuteAll(ROOM, true, ACT));
        var sent = given.engine.execute(given.sending(HOST, HOST_WEB, "hello"));
        var unmuted = given.engine.execute(new RoomCommand.SetMuteAll(ROOM, false, ACT));
        given.store.fail(noSpace);
        given.store.release();
        assertRefused(muted);
        assertThat(sent).isCompletedExceptionally();
        assertRefused(unmuted);
        assertThat(given.told).isEmpty();
    }

    @Test
    void what_was_stored_behind_it_all_the_same_is_in_force_and_before_that_nothing_is_decided() {
        var muted = given.engine.execute(new RoomCommand.SetMuteAll(ROOM, true, ACT));
        var kept = given.engine.execute(new RoomCommand.SetKept(ROOM, true, ACT));
        given.store.fail(noSpace);
        assertRefused(muted);
        var room = given.engine.execute(new RoomCommand.Describe(ROOM));
        assertThat(room).isNotDone();
        given.store.release();
        assertRefused(kept);
        assertThat(room).isCompleted();
        assertThat(room.join().muteAll()).isFalse();
        assertThat(room.join().kept()).isTrue();
        assertThat(given.engine.execute(new AppCommand.ListKeptRooms()).join())
                .containsExactly(ROOM);
    }

    @Test
    void what_was_stored_for_all_rooms_behind_it_is_in_force_as_well() {
        var settings = given.engine.app().settings().with(AppSwitch.SEVERAL_ROOMS, true);
        var configured = given.engine.execute(new AppCommand.Configure(settings, ACT));
        var muted =
                given.engine.execute(
                        new AppCommand.ImposeGlobally(
                                Sanction.Kind.GLOBAL_MUTE, List.of(KIM), 5, ACT));
        given.store.fail(noSpace);
        var types = given.engine.execute(new AppCommand.ListTypes(TypeList.ALLOWED));
        assertThat(types).isNotDone();
        given.store.release();
        assertRefused(configured);
        assertRefused(muted);
        assertThat(types).isCompleted();
        assertThat(given.engine.app().settings()).isNotEqualTo(settings);
        var sent = given.engine.execute(given.sending(KIM, KIM_WEB, "I am muted"));
        assertThat(sent).isCompletedExceptionally();
    }

    @Test
    void settings_and_global_mutes_are_as_before() {
        var settings = given.engine.app().settings();
        var configured =
                given.engine.execute(
                        new AppCommand.Configure(
                                settings.with(AppSwitch.SEVERAL_ROOMS, true), ACT));
        given.store.fail(noSpace);
        assertRefused(configured);
        assertThat(given.engine.app().settings()).isEqualTo(settings);
    }

    @Test
    void a_message_is_refused_before_it_takes_a_number_when_the_history_takes_none() {
        given.history.most = 0;
        var sent = given.engine.execute(given.sending(KIM, KIM_WEB, "hello"));
        assertThat(catchThrowable(sent::join))
                .hasCauseInstanceOf(RoomkeeperException.class)
                .hasMessageContaining("could not be stored");
        assertThat(given.told).isEmpty();
        given.history.most = Integer.MAX_VALUE;
        assertThat(given.engine.execute(given.sending(KIM, KIM_WEB, "again")).join().sequence())
                .isEqualTo(1);
    }
}
