package io.roomkeeper.console.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class FrameBatchTest {
    private final List<Runnable> frames = new ArrayList<>();
    private final List<List<String>> taken = new ArrayList<>();
    private final FrameBatch<String> batch =
            new FrameBatch<>((_, act) -> frames.add(act), taken::add);

    @Test
    void what_comes_within_a_frame_is_handed_over_at_once_and_in_order() {
        batch.open();
        batch.add("a");
        batch.add("b");
        assertThat(taken).isEmpty();
        frame();
        batch.add("c");
        frame();
        assertThat(taken).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void nothing_is_handed_over_before_it_is_opened_and_nothing_is_forgotten() {
        batch.add("a");
        assertThat(frames).isEmpty();
        batch.open();
        frame();
        assertThat(taken).containsExactly(List.of("a"));
    }

    @Test
    void a_frame_without_items_is_not_asked_for() {
        batch.open();
        assertThat(frames).isEmpty();
    }

    private void frame() {
        frames.removeFirst().run();
    }
}
