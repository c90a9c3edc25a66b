package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.LEA;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.engine.User;
import io.roomkeeper.server.engine.UserList;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What outlives an engine: all that was stored, and no membership.
abstract class RestartContract extends EngineContract {
    /// Server API §2.1, §2.5.
    @Test
    void a_room_is_as_it_was_but_for_who_was_in_it() {
        given.create(CreateOptions.named("Launch").with(new Lifetime(Lifetime.Kind.AGE, 90)));
        given.run(new RoomCommand.SetKept(ROOM, true, ACT));
        given.run(new RoomCommand.SetMuteAll(ROOM, true, ACT));
        given.run(new RoomCommand.SetDistribution(ROOM, false, ACT));
        var before = given.room();
        given.join(KIM, KIM_WEB);
        given.restart();
        assertThat(given.room()).isEqualTo(before);
    }

    /// Server API §6, §7, §9, §10.
    @Test
    void sanctions_and_lists_hold_on() {
        given.create();
        given.impose(Sanction.Kind.BAN, KIM, 5);
        given.impose(Sanction.Kind.MUTE, HOST, 5);
        given.enlist(UserList.MUTE_EXCEPTIONS, LEA);
        given.enlist(UserList.ALLOWED, HOST);
        var bans = given.sanctions(Sanction.Kind.BAN);
        given.restart();
        assertThat(given.sanctions(Sanction.Kind.BAN)).isEqualTo(bans);
        given.refuses(Stage.joining(ROOM, KIM, KIM_WEB), ErrorCode.MEMBER_BANNED);
        given.refuses(Stage.sending(HOST, Stage.HOST_WEB, "hi"), ErrorCode.MEMBER_MUTED);
        assertThat(given.run(new RoomCommand.ListUsers(ROOM, UserList.MUTE_EXCEPTIONS)))
                .containsExactly(LEA);
        assertThat(given.run(new RoomCommand.ListUsers(ROOM, UserList.ALLOWED)))
                .containsExactly(HOST);
    }

    /// Server API §5, §13.2.
    @Test
    void attributes_stay_and_their_versions_go_on() {
        given.create();
        var set = new RoomCommand.SetAttributes(ROOM, KIM, Map.of("k", "v"), true, null);
        given.run(set);
        given.run(new RoomCommand.RemoveAttributes(ROOM, KIM, List.of("k"), false, null));
        given.run(set);
        var before = given.run(new RoomCommand.ListAttributes(ROOM, List.of()));
        given.restart();
        assertThat(given.run(new RoomCommand.ListAttributes(ROOM, List.of()))).isEqualTo(before);
        given.forget();
        given.run(set);
        assertThat(given.told(StateChange.AttributesChanged.class))
                .flatExtracting(StateChange.AttributesChanged::changes)
                .extracting(AttributeChange::version)
                .containsExactly(given.version(4));
    }

    /// Server API §8, §10, §12, client behaviour §12.
    @Test
    void what_holds_in_the_app_holds_on() {
        var then = given.clock.instant();
        given.set(AppSwitch.SEVERAL_ROOMS, true);
        given.run(new AppCommand.ChangeTypes(TypeList.ALLOWED, true, List.of("b", "a"), ACT));
        given.run(new AppCommand.ChangeTypes(TypeList.LOW_PRIORITY, true, List.of("c"), ACT));
        given.run(new AppCommand.ImposeGlobally(Sanction.Kind.BLOCK, List.of(KIM), 5, ACT));
        given.run(new AppCommand.SaveUser(KIM, "Kim", ""));
        given.restart();
        assertThat(given.engine().app().settings().has(AppSwitch.SEVERAL_ROOMS)).isTrue();
        assertThat(given.run(new AppCommand.ListTypes(TypeList.ALLOWED))).containsExactly("b", "a");
        assertThat(given.run(new AppCommand.ListTypes(TypeList.LOW_PRIORITY))).containsExactly("c");
        assertThat(given.engine().app().sanction(Sanction.Kind.BLOCK, KIM, then)).isPresent();
        assertThat(given.engine().user(KIM)).contains(new User(KIM, "Kim", "", then));
    }

    /// Server API §4, §9.
    @Test
    void kept_and_muted_rooms_are_still_listed() {
        given.create();
        given.run(new RoomCommand.SetKept(ROOM, true, ACT));
        given.run(new RoomCommand.SetMuteAll(ROOM, true, ACT));
        given.restart();
        assertThat(given.run(new AppCommand.ListKeptRooms())).containsExactly(ROOM);
        assertThat(given.run(new AppCommand.ListMutedRooms(1, 50))).containsExactly(ROOM);
    }

    /// Server API §2.3.
    @Test
    void a_destroyed_room_does_not_come_back() {
        given.create();
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        given.restart();
        assertThat(given.rooms()).isEmpty();
    }

    /// Server API §2.3.
    @Test
    void a_room_made_again_in_the_millisecond_it_ended_has_nothing_of_its_earlier_life() {
        given.create();
        given.send(KIM, KIM_WEB, "before");
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        given.create();
        given.wait(Duration.ofSeconds(1));
        given.restart();
        assertThat(given.run(new RoomCommand.Recent(ROOM, 10))).isEmpty();
        assertThat(given.send(KIM, KIM_WEB, "after").sequence()).isEqualTo(1);
    }

    /// Server API §2.5.
    @Test
    void a_room_that_lasts_for_an_age_still_ends_at_it() {
        given.create(CreateOptions.NONE.with(new Lifetime(Lifetime.Kind.AGE, 60)));
        given.wait(Duration.ofMinutes(59));
        given.restart();
        given.wait(Duration.ofMinutes(1));
        given.sweep();
        assertThat(given.rooms()).isEmpty();
    }

    /// Server API §2.5.
    @Test
    void an_idle_room_is_judged_from_the_start_for_nobody_knows_what_was_before() {
        given.create();
        given.wait(Duration.ofMinutes(59));
        given.restart();
        given.wait(Duration.ofMinutes(59));
        assertThat(given.rooms()).hasSize(1);
        given.wait(Duration.ofMinutes(1));
        given.sweep();
        assertThat(given.rooms()).isEmpty();
    }
}
