package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.UserList;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Making, describing and destroying rooms.
abstract class RoomContract extends EngineContract {
    private static final Lifetime TWO_HOURS_IDLE = new Lifetime(Lifetime.Kind.IDLE, 120);

    private static CreateOptions everything() {
        return new CreateOptions(
                TWO_HOURS_IDLE, true, true, "Launch", List.of(KIM), KIM, Map.of("k", "v"));
    }

    /// Server API §2.1.
    @Test
    void a_new_room_has_what_it_was_created_with() {
        var view = given.create(everything());
        assertThat(view.lifetime()).isEqualTo(TWO_HOURS_IDLE);
        assertThat(view.muteAll()).isTrue();
        assertThat(view.name()).isEqualTo("Launch");
        assertThat(view.created()).isEqualTo(given.clock.instant());
        assertThat(given.run(new RoomCommand.ListUsers(ROOM, UserList.MUTE_EXCEPTIONS)))
                .containsExactly(KIM);
        assertThat(given.run(new RoomCommand.ListAttributes(ROOM, List.of())))
                .singleElement()
                .matches(each -> each.value().equals("v") && each.owner().equals(KIM));
    }

    /// Server API §2.1.
    @Test
    void creating_a_room_again_wipes_nothing() {
        var first = given.create(everything());
        given.join(KIM, KIM_WEB);
        given.impose(Sanction.Kind.MUTE, KIM, 5);
        var again = given.create();
        assertThat(again.session()).isEqualTo(first.session());
        assertThat(again.memberCount()).isEqualTo(1);
        assertThat(again.muteAll()).isTrue();
        assertThat(again.lifetime()).isEqualTo(TWO_HOURS_IDLE);
        assertThat(given.sanctions(Sanction.Kind.MUTE)).hasSize(1);
        assertThat(given.run(new RoomCommand.ListAttributes(ROOM, List.of()))).hasSize(1);
    }

    /// Server API §2.1.
    @Test
    void creating_a_room_again_adds_what_is_given() {
        given.create();
        var again = given.create(everything());
        assertThat(again.muteAll()).isTrue();
        assertThat(again.lifetime()).isEqualTo(TWO_HOURS_IDLE);
        assertThat(given.run(new RoomCommand.ListAttributes(ROOM, List.of()))).hasSize(1);
    }

    /// Server API §2.1.
    @Test
    void initial_attributes_need_their_service() {
        given.set(AppSwitch.ATTRIBUTES, false);
        given.refuses(new RoomCommand.Create(ROOM, everything(), ACT), ErrorCode.SERVICE_OFF);
        given.refuses(new RoomCommand.Describe(ROOM), ErrorCode.ROOM_NOT_FOUND);
    }

    /// Server API §2.1.
    @Test
    void a_creation_that_is_refused_creates_nothing() {
        var options =
                new CreateOptions(null, false, false, "", List.of(), KIM, Map.of("no key", "v"));
        given.refuses(new RoomCommand.Create(ROOM, options, ACT), ErrorCode.BAD_PARAMETER);
        assertThat(given.rooms()).isEmpty();
        assertThat(given.told()).isEmpty();
    }

    /// Server API §2.3.
    @Test
    void destroying_an_unknown_room_is_no_error() {
        assertThat(given.run(new RoomCommand.Destroy(ROOM, ACT))).isEqualTo(Done.DONE);
        assertThat(given.told()).isEmpty();
    }

    /// Server API §2.3, §13.1.
    @Test
    void destroying_a_room_is_told_once_and_not_for_each_member() {
        given.create();
        given.join(KIM, KIM_WEB);
        given.forget();
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        assertThat(given.told())
                .containsExactly(
                        new StateChange.RoomDestroyed(
                                ROOM, given.clock.instant(), "ana", "spam link", false));
    }

    /// Server API §2.3, §14.
    @Test
    void a_room_created_after_a_destruction_is_a_new_and_empty_one() {
        var first = given.create(everything());
        given.join(KIM, KIM_WEB);
        given.impose(Sanction.Kind.BAN, Stage.LEA, 60);
        given.enlist(UserList.ALLOWED, KIM);
        given.run(new RoomCommand.SetKept(ROOM, true, ACT));
        given.run(new RoomCommand.SetDistribution(ROOM, false, ACT));
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        var view = given.create();
        assertThat(view)
                .isEqualTo(
                        new RoomView(
                                ROOM,
                                "",
                                view.session(),
                                given.clock.instant(),
                                Lifetime.DEFAULT,
                                false,
                                false,
                                true,
                                0,
                                0,
                                null,
                                given.clock.instant().plus(Duration.ofMinutes(60))));
        assertThat(view.session()).isNotEqualTo(first.session());
        assertThat(given.sanctions(Sanction.Kind.BAN)).isEmpty();
        assertThat(given.run(new RoomCommand.ListUsers(ROOM, UserList.ALLOWED))).isEmpty();
        assertThat(given.run(new RoomCommand.ListUsers(ROOM, UserList.MUTE_EXCEPTIONS))).isEmpty();
        assertThat(given.run(new RoomCommand.ListAttributes(ROOM, List.of()))).isEmpty();
    }

    /// Server API §3.1.
    @Test
    void an_unknown_room_cannot_be_described() {
        given.refuses(new RoomCommand.Describe(ROOM), ErrorCode.ROOM_NOT_FOUND);
    }

    /// Server API §3.1.
    @Test
    void a_room_counts_its_members_not_their_devices() {
        given.create();
        given.join(KIM, KIM_WEB);
        given.join(KIM, Stage.KIM_PHONE);
        assertThat(given.room().memberCount()).isEqualTo(1);
    }

    /// Server API §3.1.
    @Test
    void all_rooms_are_those_that_exist() {
        given.create();
        given.run(new RoomCommand.Create(Stage.OTHER, CreateOptions.NONE, ACT));
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        assertThat(given.rooms()).extracting(RoomView::room).containsExactly(Stage.OTHER);
    }
}
