package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.fixture.HistoryInMemory;
import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/// A caller who breaks on the answer keeps nobody else from theirs, and the thread hears of it.
class BrokenReplyTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final Act ACT = Act.of("ana", "");

    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final List<RuntimeException> seen = new ArrayList<>();
    private final StoreInMemory store = new StoreInMemory();
    private final ChatroomEngine engine =
            new EmbeddedEngine(
                    store,
                    new HistoryInMemory(),
                    new TestClock(),
                    List.<Executor>of(tasks::add),
                    List.of(),
                    new Random(7),
                    Limits.DEFAULT);

    private static final ChatroomEngine.Reply<Done> BROKEN =
            new ChatroomEngine.Reply<>() {
                @Override
                public void done(Done value) {
                    throw new IllegalStateException("a defect");
                }

                @Override
                public void refused(Throwable why) {}
            };

    private void work() {
        while (!tasks.isEmpty()) {
            try {
                tasks.remove().run();
            } catch (IllegalStateException defect) {
                seen.add(defect);
            }
        }
    }

    @BeforeEach
    void a_room() {
        engine.execute(new RoomCommand.Create(ROOM, CreateOptions.NONE, ACT));
        work();
    }

    @Test
    void what_waited_behind_the_change_is_answered() {
        store.hold();
        engine.submit(new RoomCommand.SetMuteAll(ROOM, true, ACT), BROKEN);
        var described = engine.execute(new RoomCommand.Describe(ROOM));
        work();
        store.release();
        work();
        assertThat(described).isCompleted();
        assertThat(seen).hasSize(1);
    }

    @Test
    void what_waited_for_the_room_to_be_read_is_answered_in_order() {
        var other = new RoomId("other");
        engine.submit(new RoomCommand.Destroy(other, ACT), BROKEN);
        var made = engine.execute(new RoomCommand.Create(other, CreateOptions.NONE, ACT));
        work();
        assertThat(made).isCompleted();
        assertThat(seen).hasSize(1);
    }
}
