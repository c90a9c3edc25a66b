package io.roomkeeper.server.store.history;

import static io.roomkeeper.server.store.history.Messages.ROOM;
import static io.roomkeeper.server.store.history.Messages.START;
import static io.roomkeeper.server.store.history.Messages.append;
import static io.roomkeeper.server.store.history.Messages.get;
import static io.roomkeeper.server.store.history.Messages.message;
import static io.roomkeeper.server.store.history.Messages.newest;
import static io.roomkeeper.server.store.history.Messages.numbers;
import static io.roomkeeper.server.store.history.Messages.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.LongStream;

class MessageStoreTest {
    private static final RoomId OTHER = new RoomId("after-party");

    @TempDir Path data;
    private final TestClock clock = new TestClock();
    private MessageStore store;

    @BeforeEach
    void open() {
        store = MessageStore.open(data, MessageSettings.DEFAULT, 0, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        open();
    }

    @Test
    void a_message_is_read_as_it_was_appended() {
        store.append(message(1));
        assertThat(get(store.page(ROOM, Instant.EPOCH, 1, true)).messages())
                .containsExactly(message(1));
    }

    @Test
    void the_newest_page_ascends_and_says_that_there_are_older_messages() {
        append(store, 1, 5);
        var page = get(store.page(ROOM, Instant.EPOCH, 3, false));
        assertThat(numbers(page.messages())).containsExactly(3L, 4L, 5L);
        assertThat(page.hasMore()).isTrue();
    }

    @Test
    void a_page_of_older_messages_ends_before_the_cursor() {
        append(store, 1, 5);
        var page = get(store.page(ROOM, time(3), 3, false));
        assertThat(numbers(page.messages())).containsExactly(1L, 2L);
        assertThat(page.hasMore()).isFalse();
    }

    @Test
    void a_page_of_newer_messages_begins_after_the_cursor() {
        append(store, 1, 5);
        var page = get(store.page(ROOM, time(2), 2, true));
        assertThat(numbers(page.messages())).containsExactly(3L, 4L);
        assertThat(page.hasMore()).isTrue();
    }

    @Test
    void the_first_page_begins_with_the_oldest_message() {
        append(store, 1, 5);
        var page = get(store.page(ROOM, Instant.EPOCH, 5, true));
        assertThat(numbers(page.messages())).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(page.hasMore()).isFalse();
    }

    @Test
    void a_page_has_messages_of_its_room_only() {
        append(store, 1, 2);
        store.append(message(OTHER, 9, time(1)));
        assertThat(newest(store, ROOM)).containsExactly(1L, 2L);
        assertThat(newest(store, OTHER)).containsExactly(9L);
        assertThat(newest(store, new RoomId("nobody-there"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void a_page_of_no_or_too_many_messages_is_refused(int count) {
        assertThatThrownBy(() -> store.page(ROOM, Instant.EPOCH, count, true))
                .isInstanceOf(RoomkeeperException.class)
                .hasMessage("count must be 1 to 100, was " + count + ".");
    }

    @Test
    void a_read_sees_what_was_appended_just_before_it() {
        for (int number = 1; number <= 200; number++) {
            store.append(message(number));
            var page = get(store.page(ROOM, Instant.EPOCH, 1, false));
            assertThat(numbers(page.messages())).containsExactly((long) number);
        }
    }

    @Test
    void a_range_includes_its_end_and_its_start_only_when_asked() {
        append(store, 1, 5);
        assertThat(numbers(get(store.between(ROOM, time(2), true, time(4), 10))))
                .containsExactly(2L, 3L, 4L);
        assertThat(numbers(get(store.between(ROOM, time(2), false, time(4), 10))))
                .containsExactly(3L, 4L);
    }

    @Test
    void a_range_ends_at_its_limit() {
        append(store, 1, 5);
        assertThat(numbers(get(store.between(ROOM, START, true, time(9), 2))))
                .containsExactly(1L, 2L);
    }

    @Test
    void a_range_that_ends_before_it_starts_is_empty() {
        append(store, 1, 5);
        assertThat(get(store.between(ROOM, time(4), true, time(2), 10))).isEmpty();
    }

    @Test
    void nothing_is_newer_than_the_end_of_time_and_everything_is_older() {
        append(store, 1, 2);
        var end = Instant.ofEpochMilli(Long.MAX_VALUE);
        assertThat(get(store.page(ROOM, end, 10, true)).messages()).isEmpty();
        assertThat(get(store.page(ROOM, end, 10, false)).messages()).hasSize(2);
        assertThat(get(store.between(ROOM, end, false, end, 10))).isEmpty();
    }

    @Test
    void a_message_is_found_by_its_id_in_its_room_only() {
        append(store, 1, 3);
        var id = message(2).messageUId();
        assertThat(get(store.find(ROOM, id))).contains(message(2));
        assertThat(get(store.find(OTHER, id))).isEmpty();
        assertThat(get(store.find(ROOM, "5FGT-7VA9-G4DD-4V5P"))).isEmpty();
    }

    @Test
    void cleaning_before_an_instant_leaves_what_was_sent_at_it_and_later() {
        append(store, 1, 5);
        get(store.clean(ROOM, time(3)));
        assertThat(newest(store, ROOM)).containsExactly(3L, 4L, 5L);
        assertThat(numbers(get(store.between(ROOM, START, true, time(9), 10))))
                .containsExactly(3L, 4L, 5L);
        assertThat(get(store.find(ROOM, message(2).messageUId()))).isEmpty();
    }

    @Test
    void cleaning_a_room_leaves_other_rooms_and_what_comes_later() {
        append(store, 1, 5);
        store.append(message(OTHER, 9, time(1)));
        get(store.clean(ROOM));
        assertThat(newest(store, ROOM)).isEmpty();
        append(store, 6, 6);
        assertThat(newest(store, ROOM)).containsExactly(6L);
        assertThat(newest(store, OTHER)).containsExactly(9L);
    }

    @Test
    void what_was_cleaned_stays_gone_after_a_restart() {
        append(store, 1, 5);
        store.clean(ROOM, time(3));
        reopen();
        assertThat(newest(store, ROOM)).containsExactly(3L, 4L, 5L);
    }

    @Test
    void a_message_older_than_the_retention_is_gone_for_every_read() {
        append(store, 1, 3);
        clock.advance(Duration.between(clock.instant(), time(2).plus(MessageSettings.RETENTION)));
        assertThat(newest(store, ROOM)).containsExactly(2L, 3L);
        assertThat(get(store.find(ROOM, message(1).messageUId()))).isEmpty();
        assertThat(get(store.read(START, time(9), _ -> {}))).isEqualTo(2L);
        clock.advance(Duration.ofDays(1));
        assertThat(newest(store, ROOM)).isEmpty();
    }

    @Test
    void all_rooms_are_read_as_they_were_appended_within_an_hour() {
        append(store, 1, 2);
        store.append(message(OTHER, 9, time(1).plusMillis(1)));
        store.append(message(OTHER, 10, time(3600)));
        var found = new ArrayList<Long>();
        var count = get(store.read(START, time(3600), message -> found.add(message.sequence())));
        assertThat(found).containsExactly(1L, 2L, 9L);
        assertThat(count).isEqualTo(3);
    }

    @Test
    void history_is_there_after_a_restart() {
        append(store, 1, 5);
        reopen();
        append(store, 6, 6);
        assertThat(newest(store, ROOM)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(get(store.find(ROOM, message(1).messageUId()))).contains(message(1));
    }

    @Test
    void a_room_of_a_hundred_thousand_messages_is_paged_from_both_ends() {
        int all = 100_000;
        for (int from = 1; from <= all; from += 10_000) {
            append(store, from, from + 9_999);
        }
        var last = LongStream.rangeClosed(all - 99, all).boxed().toList();
        assertThat(newest(store, ROOM)).isEqualTo(last);
        var page = get(store.page(ROOM, time(50_000), 50, true));
        assertThat(numbers(page.messages()))
                .isEqualTo(LongStream.rangeClosed(50_001, 50_050).boxed().toList());
        assertThat(page.hasMore()).isTrue();
    }
}
