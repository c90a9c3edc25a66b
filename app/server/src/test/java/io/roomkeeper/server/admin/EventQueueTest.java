package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class EventQueueTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final RoomId LOBBY = new RoomId("lobby");

    private final EventQueue queue = new EventQueue();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> drain() {
        var drained = new ArrayList<String>();
        for (var next = queue.next(); next.isPresent(); next = queue.next()) {
            drained.add(new String(next.get(), StandardCharsets.UTF_8));
        }
        return drained;
    }

    /// Fills the queue up to the last byte that messages may use.
    private void fill() {
        queue.open(new byte[EventQueue.FULL_FOR_MESSAGES]);
    }

    @Test
    void nothing_goes_out_before_the_first_event_which_comes_in_front() {
        queue.offer(bytes("a"));
        queue.offerMessage(ROOM, bytes("b"));
        assertThat(queue.next()).isEmpty();
        assertThat(queue.hasNext()).isFalse();
        queue.open(bytes("first"));
        assertThat(queue.hasNext()).isTrue();
        assertThat(drain()).containsExactly("first", "a", "b");
        assertThat(queue.hasNext()).isFalse();
    }

    @Test
    void messages_beyond_the_limit_are_counted_by_room_and_the_count_goes_out_at_the_end() {
        fill();
        queue.offerMessage(ROOM, bytes("1"));
        queue.offerMessage(LOBBY, bytes("2"));
        queue.offerMessage(ROOM, bytes("3"));
        queue.offerIfRoom(bytes("somebody came"));
        assertThat(drain().subList(1, 3))
                .containsExactly(
                        "{\"type\":\"missed\",\"chatroomId\":\"launch\",\"messages\":2}",
                        "{\"type\":\"missed\",\"chatroomId\":\"lobby\",\"messages\":1}");
        assertThat(drain()).isEmpty();
    }

    @Test
    void the_count_stands_where_the_messages_are_missing() {
        fill();
        queue.offerMessage(ROOM, bytes("lost"));
        queue.next();
        queue.offer(bytes("acted"));
        queue.offerMessage(ROOM, bytes("next"));
        assertThat(drain())
                .containsExactly(
                        "acted",
                        "{\"type\":\"missed\",\"chatroomId\":\"launch\",\"messages\":1}",
                        "next");
    }

    @Test
    void what_must_not_be_left_out_has_its_own_limit() {
        fill();
        var large = new byte[EventQueue.FULL - EventQueue.FULL_FOR_MESSAGES];
        assertThat(queue.offer(large)).isTrue();
        assertThat(queue.offer(bytes("x"))).isFalse();
        queue.next();
        assertThat(queue.offer(bytes("x"))).isTrue();
    }

    @Test
    void one_event_is_taken_however_large_when_nothing_else_waits() {
        queue.open(new byte[EventQueue.FULL + 1]);
        queue.next();
        assertThat(queue.offer(new byte[EventQueue.FULL + 1])).isTrue();
    }
}
