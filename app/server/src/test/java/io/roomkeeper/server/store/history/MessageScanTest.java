package io.roomkeeper.server.store.history;

import static io.roomkeeper.server.store.history.Messages.ROOM;
import static io.roomkeeper.server.store.history.Messages.append;
import static io.roomkeeper.server.store.history.Messages.get;
import static io.roomkeeper.server.store.history.Messages.message;
import static io.roomkeeper.server.store.history.Messages.numbers;
import static io.roomkeeper.server.store.history.Messages.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.MessageSieve;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.MemoryDisk;
import io.roomkeeper.server.store.journal.SegmentName;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;

/// Histories are looked through for messages that may be wanted.
class MessageScanTest {
    private static final RoomId OTHER = new RoomId("after-party");
    private static final long SMALL_SEGMENT = 700;

    @TempDir Path data;
    private final TestClock clock = new TestClock();
    private final MemoryDisk disk = new MemoryDisk();
    private final List<StoredMessage> seen = new ArrayList<>();
    private MessageStore store;

    @BeforeEach
    void open() {
        open(SMALL_SEGMENT, MessageSettings.DEFAULT);
    }

    private void open(long segmentBytes, MessageSettings settings) {
        store =
                MessageStore.open(
                        data.resolve("messages"),
                        disk,
                        segmentBytes,
                        settings,
                        new FreeSpace(disk, 0, clock),
                        clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private MessageLog.Scan scan(Instant before, MessageSieve sieve, int most) {
        return get(store.scan(ROOM, before, sieve, most, seen::add));
    }

    private static MessageSieve withText(String text) {
        return new MessageSieve(Instant.EPOCH, Optional.empty(), Optional.empty(), List.of(text));
    }

    @Test
    void all_come_newest_first_out_of_several_segments() {
        for (int number = 1; number <= 9; number++) {
            append(store, number, number);
        }
        assertThat(scan(Instant.EPOCH, MessageSieve.OPEN, 100))
                .isEqualTo(new MessageLog.Scan(9, Optional.empty()));
        assertThat(numbers(seen)).containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(disk.files()).hasSizeGreaterThan(2);
    }

    @Test
    void those_between_two_times_are_looked_at() {
        append(store, 1, 9);
        var sieve = new MessageSieve(time(3), Optional.empty(), Optional.empty(), List.of());
        assertThat(scan(time(7), sieve, 100).looked()).isEqualTo(4);
        assertThat(numbers(seen)).containsExactly(6L, 5L, 4L, 3L);
    }

    @Test
    void it_goes_on_before_the_last_that_was_looked_at() {
        append(store, 1, 9);
        var scan = scan(Instant.EPOCH, withText("m2"), 4);
        assertThat(scan).isEqualTo(new MessageLog.Scan(4, Optional.of(time(6))));
        scan = scan(time(6), withText("m2"), 4);
        assertThat(scan).isEqualTo(new MessageLog.Scan(4, Optional.of(time(2))));
        scan = scan(time(2), withText("m2"), 4);
        assertThat(scan).isEqualTo(new MessageLog.Scan(1, Optional.empty()));
        assertThat(numbers(seen)).contains(2L).doesNotContain(1L, 3L, 4L, 5L, 7L, 8L, 9L);
    }

    @Test
    void a_reader_who_has_enough_is_given_no_more() {
        append(store, 1, 9);
        var scan =
                get(
                        store.scan(
                                ROOM,
                                Instant.EPOCH,
                                MessageSieve.OPEN,
                                100,
                                message -> {
                                    seen.add(message);
                                    return seen.size() < 3;
                                }));
        assertThat(scan).isEqualTo(new MessageLog.Scan(3, Optional.of(time(7))));
        assertThat(numbers(seen)).containsExactly(9L, 8L, 7L);
    }

    @Test
    void what_was_cleaned_is_not_there_nor_what_another_room_was_sent() {
        append(store, 1, 9);
        store.append(message(OTHER, 10, time(10)));
        get(store.clean(ROOM, time(6)));
        assertThat(scan(Instant.EPOCH, MessageSieve.OPEN, 100).looked()).isEqualTo(4);
        assertThat(numbers(seen)).containsExactly(9L, 8L, 7L, 6L);
    }

    @Test
    void a_refusal_of_the_reader_is_the_answer() {
        append(store, 1, 1);
        assertThatThrownBy(() ->
                        get(
                                store.scan(
                                        ROOM,
                                        Instant.EPOCH,
                                        MessageSieve.OPEN,
                                        1,
                                        _ -> {
                                            throw new RoomkeeperException(
                                                    ErrorCode.BAD_PARAMETER, "too long.");
                                        })))
                .hasRootCauseMessage("too long.");
    }

    @Test
    void a_damaged_message_is_noticed_even_where_it_would_be_passed_over() {
        append(store, 1, 1);
        append(store, 2, 2);
        var segment = SegmentName.of(1);
        disk.flip(segment, new String(disk.read(segment), ISO_8859_1).indexOf("m1"), 0);
        assertThatThrownBy(() -> scan(Instant.EPOCH, withText("m2"), 100))
                .hasRootCauseInstanceOf(RoomkeeperException.class);
    }

    @Test
    void messages_of_every_size_and_distance_are_read_as_they_were_written() {
        close();
        open(1L << 21, MessageSettings.DEFAULT);
        var random = new Random(7);
        var sent = new ArrayList<StoredMessage>();
        for (int number = 1; number <= 400; number++) {
            var room = random.nextInt(3) == 0 ? ROOM : OTHER;
            var message = sized(room, number, sizeOf(random));
            store.append(message);
            if (room.equals(ROOM)) {
                sent.addFirst(message);
            }
        }
        scan(Instant.EPOCH, MessageSieve.OPEN, 400);
        assertThat(seen).isEqualTo(sent);
        close();
        open(1L << 21, MessageSettings.DEFAULT);
        seen.clear();
        scan(Instant.EPOCH, MessageSieve.OPEN, 400);
        assertThat(seen).as("from stored indexes").isEqualTo(sent);
    }

    private static int sizeOf(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> 300_000;
            case 1, 2, 3 -> random.nextInt(40_000);
            default -> random.nextInt(300);
        };
    }

    private static StoredMessage sized(RoomId room, int number, int size) {
        return new StoredMessage(
                room,
                number,
                new UserId("kim"),
                "RC:TxtMsg",
                "x".repeat(size),
                "id-" + number,
                time(number),
                "Server");
    }

    @Test
    void pages_are_answered_while_all_searches_are_under_way() throws InterruptedException {
        close();
        open(SMALL_SEGMENT, MessageSettings.DEFAULT.withSearches(2));
        append(store, 1, 3);
        var underWay = new CountDownLatch(2);
        var mayEnd = new CompletableFuture<Boolean>();
        var searches =
                LongStream.range(0, 3)
                        .mapToObj(_ ->
                                store.scan(
                                        ROOM,
                                        Instant.EPOCH,
                                        MessageSieve.OPEN,
                                        1,
                                        _ -> {
                                            underWay.countDown();
                                            return mayEnd.join();
                                        }))
                        .toList();
        underWay.await();
        assertThat(Messages.newest(store, ROOM)).containsExactly(1L, 2L, 3L);
        assertThat(searches).noneMatch(CompletableFuture::isDone);
        mayEnd.complete(true);
        searches.forEach(Messages::get);
    }
}
