package io.roomkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.LogLines;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;

class ChoreTest {
    private final LogLines log = new LogLines(Chore.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void one_that_fails_after_it_has_returned_is_logged() {
        var sweep = new CompletableFuture<Void>();
        new Chore("sweeping", () -> sweep).run();
        assertThat(log.texts()).isEmpty();
        sweep.completeExceptionally(new IllegalStateException("a defect"));
        assertThat(log.texts()).containsExactly("a chore fails: sweeping");
    }

    @Test
    void one_that_breaks_is_logged_and_its_timer_goes_on() {
        Chore.of(
                        "sweeping",
                        () -> {
                            throw new OutOfMemoryError("while it looked");
                        })
                .run();
        assertThat(log.texts()).containsExactly("a chore fails: sweeping");
    }

    @Test
    void one_that_keeps_failing_is_logged_once_and_once_more_when_it_is_done_again() {
        var defect = new IllegalStateException("a defect");
        var outcomes = new ArrayDeque<CompletableFuture<Void>>();
        var chore = new Chore("sweeping", outcomes::remove);
        for (var failure : new Throwable[] {null, defect, defect, null, null, defect}) {
            outcomes.add(
                    failure == null
                            ? CompletableFuture.completedFuture(null)
                            : CompletableFuture.failedFuture(failure));
            chore.run();
        }
        assertThat(log.texts())
                .containsExactly(
                        "a chore fails: sweeping",
                        "a chore is done again: sweeping",
                        "a chore fails: sweeping");
    }
}
