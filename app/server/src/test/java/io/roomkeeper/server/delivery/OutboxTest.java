package io.roomkeeper.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;

/// What one reader can make the server keep.
class OutboxTest {
    private static final int LIMIT = 1000;

    private final SocketInMemory socket = new SocketInMemory(Runnable::run);
    private final Outbox outbox = new Outbox(socket, LIMIT);

    @Test
    void a_fast_reader_gets_everything_at_once_however_much_it_is() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(outbox.offer(frame(10))).isTrue();
        }
        assertThat(socket.texts).hasSize(100_000);
    }

    @Test
    void only_a_few_frames_are_being_written_at_a_time() {
        socket.slow = true;
        for (int i = 0; i < 10; i++) {
            outbox.offer(frame(10));
        }
        assertThat(socket.texts).hasSize(Outbox.MAX_WRITING);
        socket.unwritten.remove().run();
        assertThat(socket.texts).hasSize(Outbox.MAX_WRITING + 1);
    }

    @Test
    void what_waits_is_sent_in_order_once_there_is_room() {
        socket.slow = true;
        for (int i = 0; i < 9; i++) {
            outbox.offer(ByteBuffer.wrap(new byte[] {(byte) ('a' + i)}));
        }
        socket.slow = false;
        socket.unwritten.remove().run();
        assertThat(String.join("", socket.texts)).isEqualTo("abcdefghi");
    }

    @Test
    void a_frame_beyond_the_limit_is_not_taken() {
        socket.slow = true;
        for (int i = 0; i < Outbox.MAX_WRITING; i++) {
            outbox.offer(frame(10));
        }
        assertThat(outbox.offer(frame(LIMIT - 1))).isTrue();
        assertThat(outbox.offer(frame(1))).isTrue();
        assertThat(outbox.offer(frame(1))).isFalse();
        socket.unwritten.remove().run();
        assertThat(outbox.offer(frame(LIMIT - 1))).isTrue();
    }

    @Test
    void a_frame_larger_than_the_limit_is_taken_when_nothing_waits() {
        socket.slow = true;
        assertThat(outbox.offer(frame(5 * LIMIT))).isTrue();
        assertThat(outbox.offer(frame(5 * LIMIT))).isTrue();
        assertThat(outbox.offer(frame(1))).isFalse();
        assertThat(socket.texts).hasSize(1);
    }

    @Test
    void nothing_that_waited_is_sent_after_it_was_cleared() {
        socket.slow = true;
        for (int i = 0; i < 10; i++) {
            outbox.offer(frame(10));
        }
        outbox.clear();
        socket.unwritten.remove().run();
        assertThat(socket.texts).hasSize(Outbox.MAX_WRITING);
    }

    private static ByteBuffer frame(int bytes) {
        return ByteBuffer.allocate(bytes);
    }
}
