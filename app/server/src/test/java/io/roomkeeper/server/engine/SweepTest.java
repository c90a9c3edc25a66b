package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.HistoryInMemory;
import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/// Many who want a sweep at once get one that begins after they asked.
class SweepTest {
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
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

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private List<CompletableFuture<Void>> sweep(int times) {
        return Stream.generate(engine::sweep).limit(times).toList();
    }

    @Test
    void those_who_ask_while_one_is_at_work_share_the_next() {
        var asked = sweep(100);
        assertThat(asked).noneMatch(CompletableFuture::isDone);
        work();
        assertThat(asked).allMatch(CompletableFuture::isDone);
        assertThat(store.sweeps()).isEqualTo(2);
    }

    @Test
    void who_asks_when_the_next_has_begun_gets_the_one_behind_it() {
        sweep(2);
        tasks.remove().run();
        var late = engine.sweep();
        assertThat(store.sweeps()).isEqualTo(1);
        work();
        assertThat(late).isDone();
        assertThat(store.sweeps()).isEqualTo(3);
    }
}
