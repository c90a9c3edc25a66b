package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomCommand;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Which rooms are kept from ending by themselves.
abstract class KeptRoomContract extends EngineContract {
    private boolean exists() {
        return given.rooms().stream().anyMatch(room -> room.room().equals(ROOM));
    }

    /// Server API §2.5, §4.
    @Test
    void a_kept_room_never_ends_by_itself_not_even_of_age() {
        given.create(CreateOptions.NONE.with(new Lifetime(Lifetime.Kind.AGE, 60)));
        given.run(new RoomCommand.SetKept(ROOM, true, ACT));
        given.wait(Duration.ofDays(30));
        given.sweep();
        assertThat(exists()).isTrue();
    }

    /// Server API §4.
    @Test
    void a_room_no_longer_kept_is_judged_by_its_last_activity() {
        given.create();
        given.run(new RoomCommand.SetKept(ROOM, true, ACT));
        given.wait(Duration.ofHours(2));
        given.run(new RoomCommand.SetKept(ROOM, false, ACT));
        given.sweep();
        assertThat(exists()).isFalse();
    }

    /// Server API §4.
    @Test
    void keeping_a_room_twice_counts_once_and_is_listed_once() {
        var few = with(Limits.DEFAULT.with(Limit.KEPT_ROOMS, 1));
        few.create();
        few.run(new RoomCommand.SetKept(ROOM, true, ACT));
        few.run(new RoomCommand.SetKept(ROOM, true, ACT));
        assertThat(few.run(new AppCommand.ListKeptRooms())).containsExactly(ROOM);
    }

    /// Server API §4.
    @Test
    void no_more_than_five_rooms_are_kept() {
        for (int i = 1; i <= 6; i++) {
            given.run(new RoomCommand.Create(new RoomId("r" + i), CreateOptions.NONE, ACT));
        }
        for (int i = 1; i <= 5; i++) {
            given.run(new RoomCommand.SetKept(new RoomId("r" + i), true, ACT));
        }
        given.refuses(
                new RoomCommand.SetKept(new RoomId("r6"), true, ACT),
                ErrorCode.TOO_MANY_KEPT_ROOMS);
        given.run(new RoomCommand.Destroy(new RoomId("r1"), ACT));
        given.run(new RoomCommand.SetKept(new RoomId("r6"), true, ACT));
    }

    /// Server API §4, §14.
    @Test
    void an_unknown_room_cannot_be_kept_but_can_be_no_longer_kept() {
        given.refuses(new RoomCommand.SetKept(ROOM, true, ACT), ErrorCode.ROOM_NOT_FOUND);
        assertThat(given.run(new RoomCommand.SetKept(ROOM, false, ACT))).isEqualTo(Done.DONE);
    }

    /// Server API §4.
    @Test
    void keeping_rooms_is_a_service() {
        given.create();
        given.set(AppSwitch.KEEPALIVE, false);
        given.refuses(new RoomCommand.SetKept(ROOM, true, ACT), ErrorCode.SERVICE_OFF);
        given.refuses(new AppCommand.ListKeptRooms(), ErrorCode.SERVICE_OFF);
    }

    /// Server API §2.3.
    @Test
    void a_kept_room_can_be_destroyed() {
        given.create();
        given.join(HOST, HOST_WEB);
        given.run(new RoomCommand.SetKept(ROOM, true, ACT));
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        assertThat(given.run(new AppCommand.ListKeptRooms())).isEmpty();
    }
}
