package io.roomkeeper.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.LiveSample;
import io.roomkeeper.protocol.console.LogEntry;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class StatusViewModelTest {
    private final FakeSession session = new FakeSession();
    private final StatusViewModel model = new StatusViewModel(session);

    @Test
    void two_minutes_are_kept() {
        session.happened(new ConsoleEvent.Figures(samples(1, 120)));
        session.happened(new ConsoleEvent.Figures(samples(121, 130)));
        List<LiveSample> shown = model.figuresProperty().get();
        assertThat(shown).hasSize(StatusViewModel.POINTS);
        assertThat(shown.getFirst().time()).isEqualTo(11_000);
    }

    @Test
    void the_same_seconds_told_again_are_not_drawn_twice() {
        session.happened(new ConsoleEvent.Figures(samples(1, 10)));
        session.happened(new ConsoleEvent.Figures(samples(5, 12)));
        assertThat(model.figuresProperty().get()).hasSize(12);
    }

    @Test
    void a_pause_freezes_what_is_drawn_and_loses_nothing() {
        session.happened(new ConsoleEvent.Figures(samples(1, 3)));
        model.pausedProperty().set(true);
        session.happened(new ConsoleEvent.Figures(samples(4, 5)));
        assertThat(model.figuresProperty().get()).hasSize(3);
        model.pausedProperty().set(false);
        assertThat(model.figuresProperty().get()).hasSize(5);
    }

    @Test
    void a_gap_in_the_data_is_a_gap() {
        List<LiveSample> all = new ArrayList<>(samples(1, 3));
        all.addAll(samples(8, 9));
        assertThat(StatusViewModel.runs(all)).extracting(List::size).containsExactly(3, 2);
    }

    @Test
    void the_log_is_filtered_by_level_and_text_and_bounded() {
        session.happened(
                new ConsoleEvent.Logged(
                        List.of(
                                new LogEntry(1, "INFO", "api", "started"),
                                new LogEntry(2, "WARN", "store", "slow disk"),
                                new LogEntry(3, "ERROR", "store", "no disk"))));
        model.levelProperty().set(StatusViewModel.Level.WARN);
        assertThat(model.log()).extracting(LogEntry::time).containsExactly(2L, 3L);
        model.filterProperty().set("NO DISK");
        assertThat(model.log()).extracting(LogEntry::time).containsExactly(3L);

        model.filterProperty().set("");
        model.levelProperty().set(StatusViewModel.Level.INFO);
        session.happened(
                new ConsoleEvent.Logged(
                        Collections.nCopies(
                                StatusViewModel.LINES, new LogEntry(4, "INFO", "api", "hello"))));
        assertThat(model.log()).hasSize(StatusViewModel.LINES);
    }

    @Test
    void lines_do_not_go_while_somebody_reads_among_them() {
        model.holdLog(true);
        session.happened(
                new ConsoleEvent.Logged(
                        Collections.nCopies(
                                StatusViewModel.LINES + 1,
                                new LogEntry(4, "INFO", "api", "hello"))));
        assertThat(model.log()).hasSize(StatusViewModel.LINES + 1);
        session.happened(
                new ConsoleEvent.Logged(
                        Collections.nCopies(
                                StatusViewModel.LINES_HELD,
                                new LogEntry(5, "INFO", "api", "hello"))));
        assertThat(model.log()).hasSize(StatusViewModel.LINES_HELD);
        model.holdLog(false);
        session.happened(new ConsoleEvent.Logged(List.of(new LogEntry(6, "INFO", "api", "hello"))));
        assertThat(model.log()).hasSize(StatusViewModel.LINES);
    }

    private static List<LiveSample> samples(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(second ->
                        new LiveSample(
                                second * 1_000L, second, 5, 3, 2, 0.01, 4, 21, 1, 2, 41_000_000, 1))
                .toList();
    }
}
