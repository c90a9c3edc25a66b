package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The stored history of all rooms, by room id, which outlives the room. Implemented outside the
/// engine. A read sees everything appended before it was asked for; it never sees what is older
/// than the retention or was cleaned, and fails with
/// [io.roomkeeper.protocol.ErrorCode#HISTORY_FAILED] when what is stored cannot be read.
public interface MessageLog {
    /// Messages in one answer. Server API §11.5.
    int MAX_MESSAGES = 100;

    /// Takes `message` without ever blocking; the order of calls is the order of the log. Completes
    /// when the message is kept as firmly as the log promises. Fails with
    /// [io.roomkeeper.protocol.ErrorCode#STORE_REFUSED], and the message is not in the history,
    /// when more waits to be written than memory allows or after a write has failed.
    CompletableFuture<Void> append(StoredMessage message);

    /// False when the next message would be refused.
    boolean accepting();

    /// At most `count` (1 to 100) messages next to `cursor`, which itself is excluded: the nearest
    /// newer ones when `ascending` (epoch: from the beginning), else the nearest older ones (epoch:
    /// the newest of all). Client behaviour §7.
    CompletableFuture<Page> page(RoomId room, Instant cursor, int count, boolean ascending);

    /// The first `limit` (1 to 100) messages from `start` to `end`, ascending; one exactly at `end`
    /// belongs to it, one exactly at `start` as `includeStart` says. Server API §11.5.
    CompletableFuture<List<StoredMessage>> between(
            RoomId room, Instant start, boolean includeStart, Instant end, int limit);

    /// The message of that id in that room, if it is kept.
    CompletableFuture<Optional<StoredMessage>> find(RoomId room, String messageUId);

    /// What is stored of a message that is to be recalled. None as well when the history cannot be
    /// read: a recall is worth more than its proof, and the room knows its recent messages itself.
    default CompletableFuture<Optional<Original>> original(RoomId room, String messageUId) {
        return find(room, messageUId)
                .thenApply(found -> found.map(Original::of))
                .exceptionally(_ -> Optional.empty());
    }

    /// Removes what is stored of `room` so far for good, and completes when that is durable. Server
    /// API §11.5.
    CompletableFuture<Void> clean(RoomId room);

    /// Removes what `room` was sent before `before`, for good, and completes when that is durable.
    /// Server API §11.5.
    CompletableFuture<Void> clean(RoomId room, Instant before);

    /// Gives `reader` the messages of all rooms from `start` to before `end`, as they were
    /// appended, one after the other on a thread of the log, which `reader` may block, and
    /// completes with their number.
    CompletableFuture<Long> read(Instant start, Instant end, Consumer<StoredMessage> reader);

    /// Looks through the messages of `room` before `before` (epoch: all), newest first, and gives
    /// `reader` those that `sieve` speaks of, and perhaps others, until it answers false or `most`
    /// (1 or more) were looked at. `reader` runs on a thread that the log keeps for searches.
    CompletableFuture<Scan> scan(
            RoomId room,
            Instant before,
            MessageSieve sieve,
            int most,
            Predicate<StoredMessage> reader);

    /// How many messages were looked at, and before when to go on; empty at the end.
    record Scan(int looked, Optional<Instant> rest) {}

    /// One answer: `messages` ascending in time, and whether there are more beyond them.
    record Page(List<StoredMessage> messages, boolean hasMore) {
        public Page {
            messages = List.copyOf(messages);
        }

        /// As many as have `bytes` of content together, but one in any case: the first ones when
        /// `ascending`, else the last.
        public Page within(int bytes, boolean ascending) {
            var near = ascending ? messages : messages.reversed();
            long sum = 0;
            int count = 0;
            for (var message : near) {
                sum += Text.bytes(message.content());
                if (count > 0 && sum > bytes) {
                    var some = near.subList(0, count);
                    return new Page(ascending ? some : some.reversed(), true);
                }
                count++;
            }
            return this;
        }
    }
}
