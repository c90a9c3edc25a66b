package io.roomkeeper.server.engine;

import static io.roomkeeper.server.engine.EngineFixture.ACT;
import static io.roomkeeper.server.engine.EngineFixture.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A caller who breaks on the answer keeps nobody else from theirs, and the thread hears of it.
class BrokenReplyTest {
    private static final ChatroomEngine.Reply<Done> BROKEN =
            new ChatroomEngine.Reply<>() {
                @Override
                public void done(Done value) {
                    throw new IllegalStateException("a defect");
                }

                @Override
                public void refused(Throwable why) {}
            };

    private final HandWork thread = new HandWork();
    private final EngineFixture given = new EngineFixture(thread);

    @BeforeEach
    void a_room() {
        given.engine.execute(new RoomCommand.Create(ROOM, CreateOptions.NONE, ACT));
        thread.work();
    }

    @Test
    void what_waited_behind_the_change_is_answered() {
        given.store.hold();
        given.engine.submit(new RoomCommand.SetMuteAll(ROOM, true, ACT), BROKEN);
        var described = given.engine.execute(new RoomCommand.Describe(ROOM));
        thread.work();
        given.store.release();
        thread.work();
        assertThat(described).isCompleted();
        assertThat(thread.defects).hasSize(1);
    }

    @Test
    void what_waited_for_the_room_to_be_read_is_answered_in_order() {
        var other = new RoomId("other");
        given.engine.submit(new RoomCommand.Destroy(other, ACT), BROKEN);
        var made = given.engine.execute(new RoomCommand.Create(other, CreateOptions.NONE, ACT));
        thread.work();
        assertThat(made).isCompleted();
        assertThat(thread.defects).hasSize(1);
    }
}
