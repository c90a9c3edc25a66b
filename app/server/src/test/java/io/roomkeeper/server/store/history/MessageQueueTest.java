package io.roomkeeper.server.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;

class MessageQueueTest {
    private final MessageQueue queue = new MessageQueue(1500);

    private boolean offer(int number) {
        return queue.offer(
                new MessageRecord.Sent(Messages.message(number)), new CompletableFuture<>());
    }

    @Test
    void a_full_queue_takes_nothing_until_something_was_written() {
        assertThat(offer(1)).isTrue();
        assertThat(offer(2)).isTrue();
        assertThat(offer(3)).isFalse();
        assertThat(queue.next(1)).hasSize(1);
        assertThat(offer(4)).isTrue();
    }

    @Test
    void a_group_ends_at_its_size_in_the_order_of_arrival() {
        offer(1);
        offer(2);
        assertThat(queue.next(1200))
                .extracting(MessageQueue.Waiting::record)
                .containsExactly(
                        new MessageRecord.Sent(Messages.message(1)),
                        new MessageRecord.Sent(Messages.message(2)));
        assertThat(queue.next(1200)).isEmpty();
    }
}
