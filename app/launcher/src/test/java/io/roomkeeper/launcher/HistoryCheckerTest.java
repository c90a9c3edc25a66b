package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;

/// The judge catches what it is there to catch, and nothing else.
class HistoryCheckerTest {
    private static final List<HistoryChecker.Stored> HISTORY =
            LongStream.rangeClosed(1, 6)
                    .mapToObj(i -> new HistoryChecker.Stored(i, "m" + i))
                    .toList();

    private final Hearing kim = new Hearing("kim");

    private static Hearing all(String name) {
        return hears(new Hearing(name).joined(0), 1, 2, 3, 4, 5, 6);
    }

    private static Hearing hears(Hearing hearing, long... sequences) {
        for (long sequence : sequences) {
            hearing.heard(sequence, "m" + sequence);
        }
        return hearing;
    }

    private List<String> violations() {
        return HistoryChecker.violations(List.of(all("zoe"), kim), HISTORY, 6);
    }

    @Test
    void who_hears_everything_in_order_is_fine() {
        hears(kim.joined(0), 1, 2, 3, 4, 5, 6);
        assertThat(violations()).isEmpty();
    }

    @Test
    void who_was_not_there_need_not_hear() {
        hears(kim.joined(0), 1, 2);
        hears(kim.joined(4), 5, 6);
        assertThat(violations()).isEmpty();
    }

    @Test
    void what_one_said_oneself_is_not_heard() {
        hears(kim.joined(0), 1, 2).said(3, "m3");
        hears(kim, 4, 5, 6);
        assertThat(violations()).isEmpty();
    }

    @Test
    void the_answer_to_what_one_said_may_come_early() {
        hears(kim.joined(0).said(3, "m3"), 1, 2, 4, 5, 6);
        assertThat(violations()).isEmpty();
    }

    @Test
    void what_is_said_to_be_missing_may_be() {
        hears(kim.joined(0), 1).missed(2, 4);
        hears(kim, 3, 5, 6);
        assertThat(violations()).isEmpty();
    }

    @Test
    void a_lost_message_is_found() {
        hears(kim.joined(0), 1, 2, 4, 5, 6);
        assertThat(violations()).containsExactly("kim never heard 3");
    }

    @Test
    void a_message_lost_before_one_left_is_found() {
        hears(kim.joined(0), 1, 3);
        hears(kim.joined(4), 5, 6);
        assertThat(violations()).containsExactly("kim never heard 2");
    }

    @Test
    void the_first_and_the_last_message_lost_are_found() {
        hears(kim.joined(0), 2, 3, 4, 5);
        assertThat(violations()).containsExactly("kim never heard 1", "kim never heard 6");
    }

    @Test
    void what_lies_beside_an_announced_gap_is_found() {
        hears(kim.joined(0), 1).missed(2, 3);
        hears(kim, 5, 6);
        assertThat(violations()).containsExactly("kim never heard 4");
    }

    @Test
    void a_repeated_message_is_found() {
        hears(kim.joined(0), 1, 2, 3, 3, 4, 5, 6);
        assertThat(violations()).containsExactly("kim heard 3 twice");
    }

    @Test
    void a_message_that_was_said_and_heard_is_found() {
        hears(kim.joined(0), 1, 2).said(3, "m3");
        hears(kim, 3, 4, 5, 6);
        assertThat(violations()).containsExactly("kim heard 3 twice");
    }

    @Test
    void swapped_messages_are_found() {
        hears(kim.joined(0), 1, 3, 2, 4, 5, 6);
        assertThat(violations()).containsExactly("kim heard 2 after 3");
    }

    @Test
    void another_order_is_found() {
        hears(kim.joined(0), 1).heard(2, "m3").heard(3, "m2");
        hears(kim, 4, 5, 6);
        assertThat(violations())
                .containsExactly(
                        "kim has m3 as 2, others m2",
                        "kim has m3 as 2, others as 3",
                        "kim has m2 as 3, others m3",
                        "kim has m2 as 3, others as 2");
    }

    @Test
    void an_acknowledged_message_that_is_not_in_the_history_is_found() {
        hears(kim.joined(0), 1, 2, 3, 4, 5, 6).said(7, "m7");
        assertThat(violations())
                .containsExactly("kim was told that 7 is accepted, and the history lacks it");
    }

    @Test
    void a_history_out_of_order_is_found() {
        hears(kim.joined(0), 1, 2, 3, 4, 5, 6);
        assertThat(HistoryChecker.violations(List.of(kim), HISTORY.reversed(), 6))
                .contains("the history has 5 after 6");
    }
}
