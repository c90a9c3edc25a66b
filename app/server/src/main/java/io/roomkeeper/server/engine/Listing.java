package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/// Pages of rooms: what is stored, and for rooms in memory what is so now.
record Listing(StateStore store, App app, Instant started) {
    /// `awake` gives those of some rooms that are in memory.
    CompletableFuture<RoomPage> page(
            RoomQuery query,
            Instant now,
            Function<List<RoomId>, CompletableFuture<Map<RoomId, Optional<RoomView>>>> awake) {
        var rows = store.rooms(query.after(), query.limit(), query.text());
        var next = rows.size() < query.limit() ? null : rows.getLast().room();
        long total = store.roomCount();
        return awake.apply(rows.stream().map(RoomRow::room).toList())
                .thenApply(views ->
                        new RoomPage(
                                rows.stream().flatMap(row -> view(row, views, now)).toList(),
                                next,
                                total));
    }

    private Stream<RoomView> view(RoomRow row, Map<RoomId, Optional<RoomView>> awake, Instant now) {
        var view = awake.get(row.room());
        if (view != null) {
            return view.stream();
        }
        var end = end(row);
        return end.isPresent() && !now.isBefore(end.get())
                ? Stream.empty()
                : Stream.of(RoomView.of(row, app.settings(), 0, row.activity(), end));
    }

    private Optional<Instant> end(RoomRow row) {
        var last = row.activity().last();
        var alive = last.isAfter(started) ? last : started;
        return row.end(alive, app.settings().inactivityMinutes());
    }
}
