package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Many who want a sweep at once get one that begins after they asked.
class SweepTest {
    private final HandWork thread = new HandWork();
    private final EngineFixture given = new EngineFixture(thread);

    private List<CompletableFuture<Void>> sweep(int times) {
        return Stream.generate(given.engine::sweep).limit(times).toList();
    }

    @Test
    void those_who_ask_while_one_is_at_work_share_the_next() {
        var asked = sweep(100);
        assertThat(asked).noneMatch(CompletableFuture::isDone);
        thread.work();
        assertThat(asked).allMatch(CompletableFuture::isDone);
        assertThat(given.store.sweeps()).isEqualTo(2);
    }

    @Test
    void who_asks_when_the_next_has_begun_gets_the_one_behind_it() {
        sweep(2);
        thread.step();
        var late = given.engine.sweep();
        assertThat(given.store.sweeps()).isEqualTo(1);
        thread.work();
        assertThat(late).isDone();
        assertThat(given.store.sweeps()).isEqualTo(3);
    }
}
