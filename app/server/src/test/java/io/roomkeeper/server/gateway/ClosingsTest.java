package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.delivery.IoThread;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

class ClosingsTest {
    /// Looks at its connections when told to, and lets what gave way go on once.
    private static final class Turns implements IoThread {
        private final Queue<Runnable> yielded = new ArrayDeque<>();

        @Override
        public void giveWay(Runnable task) {
            yielded.add(task);
        }

        @Override
        public void execute(Runnable task) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void executeAfter(Runnable task, long nanos) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long nanos() {
            return 0;
        }

        void turn() {
            yielded.remove().run();
        }

        boolean isIdle() {
            return yielded.isEmpty();
        }
    }

    private final Turns thread = new Turns();
    private final Closings closings = new Closings(thread);
    private final List<Integer> closed = new ArrayList<>();
    private int ended;

    private void end(int count) {
        for (int i = 0; i < count; i++) {
            int which = ended++;
            closings.add(() -> closed.add(which));
        }
    }

    @Test
    void who_ends_alone_is_closed_when_the_others_have_been_looked_at() {
        end(1);
        assertThat(closed).isEmpty();
        thread.turn();
        assertThat(closed).containsExactly(0);
        assertThat(thread.isIdle()).isTrue();
    }

    @Test
    void while_more_of_them_end_all_stay_open() {
        end(3);
        thread.turn();
        end(2);
        thread.turn();
        assertThat(closed).isEmpty();
        thread.turn();
        assertThat(closed).containsExactly(0, 1, 2, 3, 4);
        assertThat(thread.isIdle()).isTrue();
    }

    @Test
    void they_are_not_put_off_for_ever() {
        for (int turns = 1; turns < Closings.MOST_DELAYS; turns++) {
            end(2);
            thread.turn();
        }
        assertThat(closed).isEmpty();
        end(2);
        thread.turn();
        assertThat(closed).hasSize(Closings.SLICE);
    }

    @Test
    void many_are_closed_a_slice_at_a_time_in_their_order() {
        end(2 * Closings.SLICE + 1);
        thread.turn();
        thread.turn();
        assertThat(closed).hasSize(Closings.SLICE);
        thread.turn();
        assertThat(closed).hasSize(2 * Closings.SLICE);
        thread.turn();
        assertThat(closed).hasSize(2 * Closings.SLICE + 1).isSorted();
        assertThat(thread.isIdle()).isTrue();
    }

    @Test
    void one_that_cannot_be_closed_does_not_keep_the_others_open() {
        closings.add(() -> {
            throw new IOException("broken");
        });
        end(1);
        thread.turn();
        thread.turn();
        assertThat(closed).containsExactly(0);
    }
}
