package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// A reply that changes state is sent after it is durable, and nothing of the room overtakes it.
class DurabilityOrderTest {
    private final EngineFixture given = new EngineFixture();

    @BeforeEach
    void a_room_whose_next_change_waits() {
        given.createRoom();
        given.told.clear();
        given.store.hold();
    }

    private RoomCommand.Impose mute() {
        return new RoomCommand.Impose(
                EngineFixture.ROOM,
                Sanction.Kind.MUTE,
                List.of(EngineFixture.KIM),
                5,
                EngineFixture.ACT);
    }

    @Test
    void neither_the_caller_nor_the_room_hears_of_a_change_before_it_is_stored() {
        var muted = given.engine.execute(mute());
        var sent =
                given.engine.execute(
                        given.sending(EngineFixture.HOST, EngineFixture.HOST_WEB, "hello"));
        assertThat(muted).isNotDone();
        assertThat(sent).isNotDone();
        assertThat(given.told).isEmpty();
        given.store.release();
        assertThat(muted).isCompleted();
        assertThat(sent).isCompleted();
        assertThat(given.told)
                .extracting(Object::getClass)
                .containsExactly(StateChange.SanctionImposed.class, RoomEvent.MessageSent.class);
    }

    @Test
    void a_change_is_in_force_while_it_is_being_stored() {
        var muted = given.engine.execute(mute());
        var sent =
                given.engine.execute(
                        given.sending(EngineFixture.KIM, EngineFixture.KIM_WEB, "too late"));
        given.store.release();
        assertThat(muted).isCompleted();
        assertThat(sent).isCompletedExceptionally();
    }

    @Test
    void a_change_that_was_not_stored_is_refused_and_told_to_nobody() {
        var muted = given.engine.execute(mute());
        given.store.fail(new RoomkeeperException(ErrorCode.STORE_REFUSED));
        assertThatThrownBy(muted::join)
                .hasCauseInstanceOf(RoomkeeperException.class)
                .hasMessageContaining("could not be stored");
        assertThat(given.told).isEmpty();
    }
}
