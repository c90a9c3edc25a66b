package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/// Server API §2 and §3.1.
class RoomLifeTest {
    private final EngineFixture given = new EngineFixture();

    @Test
    void a_new_room_lives_until_it_is_idle_for_an_hour() {
        given.createRoom();
        var view = given.run(new RoomCommand.Describe(EngineFixture.ROOM));
        assertThat(view.lifetime()).isEqualTo(new Lifetime(Lifetime.Kind.IDLE, 60));
        assertThat(view.created()).isEqualTo(given.clock.instant());
        assertThat(view.memberCount()).isZero();
    }

    @Test
    void creating_a_room_again_wipes_nothing_and_applies_what_is_given() {
        given.createRoom();
        given.join(EngineFixture.KIM, EngineFixture.KIM_WEB);
        var lifetime = new Lifetime(Lifetime.Kind.AGE, 90);
        given.run(
                new RoomCommand.Create(
                        EngineFixture.ROOM,
                        new CreateOptions(lifetime, true, true, "", List.of(), null, Map.of()),
                        EngineFixture.ACT));
        given.createRoom();
        var view = given.run(new RoomCommand.Describe(EngineFixture.ROOM));
        assertThat(view.memberCount()).isEqualTo(1);
        assertThat(view.lifetime()).isEqualTo(lifetime);
        assertThat(view.muteAll()).isTrue();
    }

    @Test
    void an_unknown_room_cannot_be_described_but_can_be_destroyed() {
        given.refuses(new RoomCommand.Describe(EngineFixture.ROOM), ErrorCode.ROOM_NOT_FOUND);
        assertThat(given.run(new RoomCommand.Destroy(EngineFixture.ROOM, EngineFixture.ACT)))
                .isEqualTo(Done.DONE);
        assertThat(given.told).isEmpty();
    }

    @Test
    void mutes_and_bans_and_members_end_with_the_room() {
        given.createRoom();
        given.join(EngineFixture.KIM, EngineFixture.KIM_WEB);
        given.impose(Sanction.Kind.MUTE, EngineFixture.KIM, 10);
        given.run(new RoomCommand.Destroy(EngineFixture.ROOM, EngineFixture.ACT));
        given.refuses(
                given.sending(EngineFixture.KIM, EngineFixture.KIM_WEB, "hi"),
                ErrorCode.ROOM_NOT_FOUND);
        given.createRoom();
        assertThat(given.sanctions(Sanction.Kind.MUTE)).isEmpty();
        assertThat(given.run(new RoomCommand.ListMembers(EngineFixture.ROOM, 10, false)).total())
                .isZero();
    }

    @Test
    void what_the_store_has_is_there_at_start() {
        var view = given.run(new RoomCommand.Describe(new RoomId("stored")));
        assertThat(view.muteAll()).isTrue();
        assertThat(given.engine.rooms().join()).containsExactly(view);
    }

    @Test
    void a_changed_lifetime_is_stored_once() {
        given.createRoom();
        var set =
                new RoomCommand.SetLifetime(
                        EngineFixture.ROOM,
                        new Lifetime(Lifetime.Kind.IDLE, 120),
                        EngineFixture.ACT);
        given.run(set);
        given.run(set);
        assertThat(given.told(StateChange.LifetimeChanged.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 59, 10_081})
    void a_lifetime_is_an_hour_to_a_week(int minutes) {
        assertThatThrownBy(() -> new Lifetime(Lifetime.Kind.IDLE, minutes))
                .isInstanceOf(RoomkeeperException.class)
                .hasMessage("destroyTime must be 60 to 10080, was " + minutes + ".");
    }
}
