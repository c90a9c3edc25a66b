package io.roomkeeper.console.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Events;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class TranscriptTest {
    private int limit = 10_000;
    private final Transcript transcript = new Transcript(() -> limit);
    private int sent;

    @Test
    void while_following_the_front_is_trimmed_in_blocks_once_the_limit_is_passed() {
        transcript.follow(messages(10_000));
        assertThat(transcript.rows()).hasSize(10_000);
        ChatRow second = transcript.rows().get(1_000);
        transcript.follow(messages(1));
        assertThat(transcript.rows()).hasSize(9_001).startsWith(second);
    }

    @Test
    void a_smaller_list_is_trimmed_in_smaller_blocks() {
        limit = 1_000;
        transcript.follow(messages(1_001));
        assertThat(transcript.rows()).hasSize(901);
    }

    @Test
    void more_than_a_block_at_once_is_trimmed_to_the_limit() {
        transcript.follow(messages(12_345));
        assertThat(transcript.rows()).hasSize(9_345);
    }

    @Test
    void while_held_nothing_is_taken_from_the_front() {
        transcript.follow(messages(10_000));
        ChatRow first = transcript.rows().getFirst();
        transcript.hold(messages(5_000));
        assertThat(transcript.rows()).hasSize(15_000).startsWith(first);
        assertThat(transcript.arrivedProperty().get()).isEqualTo(5_000);
        assertThat(transcript.leftOutProperty().get()).isZero();
    }

    @Test
    void a_held_list_stops_growing_at_its_limit_and_counts_what_it_leaves_out() {
        transcript.follow(messages(10_000));
        transcript.hold(messages(19_999));
        transcript.hold(messages(3));
        assertThat(transcript.rows()).hasSize(30_000);
        assertThat(transcript.arrivedProperty().get()).isEqualTo(20_002);
        assertThat(transcript.leftOutProperty().get()).isEqualTo(2);
        assertThat(transcript.resume()).isEqualTo(2);
        assertThat(transcript.rows()).hasSize(10_000);
        assertThat(transcript.arrivedProperty().get()).isZero();
    }

    @Test
    void a_list_filled_over_the_limit_with_earlier_rows_leaves_out_what_comes() {
        transcript.follow(messages(10_000));
        transcript.prepend(messages(20_001), true);
        transcript.hold(messages(3));
        assertThat(transcript.rows()).hasSize(30_001);
        assertThat(transcript.leftOutProperty().get()).isEqualTo(3);
    }

    @Test
    void what_is_not_a_message_is_not_counted_as_one() {
        transcript.hold(List.of(new ChatRow.Note(Events.NOW, EventKind.JOINS, "37 joined")));
        assertThat(transcript.rows()).hasSize(1);
        assertThat(transcript.arrivedProperty().get()).isZero();
    }

    private List<ChatRow> messages(int count) {
        return IntStream.range(0, count)
                .<ChatRow>mapToObj(
                        _ -> new ChatRow.Said(Events.message("lobby", ++sent, "user-1", "hello")))
                .toList();
    }
}
