package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Reads rooms that are not in memory: their state, and from the history their last messages.
///
/// @param started when the engine began
/// @param recentBytes of the messages that a room has in mind
record RoomReader(StateStore store, MessageLog log, Instant started, int recentBytes) {
    record Found(RoomState state, RecentMessages recent) {
        Room room(Instant started) {
            return Room.of(state, recent, started);
        }
    }

    CompletableFuture<Optional<Found>> read(RoomId id) {
        return store.room(id)
                .thenCompose(state ->
                        state.map(this::withMessages)
                                .orElse(CompletableFuture.completedFuture(Optional.empty())));
    }

    private CompletableFuture<Optional<Found>> withMessages(RoomState state) {
        if (isSilent(state.row())) {
            return CompletableFuture.completedFuture(
                    Optional.of(new Found(state, new RecentMessages(started, recentBytes))));
        }
        return log.page(state.row().room(), Instant.EPOCH, Admission.MAX_RECENT, false)
                .handle((page, failure) -> {
                    var messages =
                            failure == null
                                    ? ofThisLife(state.row(), page.messages())
                                    : List.<StoredMessage>of();
                    return Optional.of(new Found(state, recent(state.row(), messages)));
                });
    }

    // What was not stored is lost with a start, and of what was, only the last is read.
    private RecentMessages recent(RoomRow row, List<StoredMessage> messages) {
        var unread =
                messages.isEmpty()
                        ? row.activity().lastSent()
                        : messages.getFirst().sentTime().minusMillis(1);
        return new RecentMessages(unread.isAfter(started) ? unread : started, recentBytes)
                .with(messages);
    }

    // What was noted before the start may be less than what happened.
    private boolean isSilent(RoomRow row) {
        return row.activity().messages() == 0 && !row.activity().last().isBefore(started);
    }

    // An earlier life of the room may have ended in the millisecond in which this one began; but
    // ids sort by when they were made, and within a life, sequence numbers rise.
    private static List<StoredMessage> ofThisLife(RoomRow row, List<StoredMessage> messages) {
        int first = messages.size();
        while (first > 0
                && !messages.get(first - 1).sentTime().isBefore(row.created())
                && messages.get(first - 1).messageUId().compareTo(row.session()) > 0
                && (first == messages.size()
                        || messages.get(first - 1).sequence() < messages.get(first).sequence())) {
            first--;
        }
        return messages.subList(first, messages.size());
    }
}
