package io.roomkeeper.bench;

import io.roomkeeper.server.store.history.MessageSync;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/// Pages of the history that `fill-history` made.
final class HistoryFigure implements Figure {
    private static final int PAGE = 20;
    private static final int CALLS = 2000;

    @Override
    public String meaning() {
        return "pages of a filled history: newest and earlier, of busy and of quiet rooms";
    }

    @Override
    public Set<String> options() {
        return Set.of("data", "rooms", "calls");
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        int rooms = options.number("rooms", 100_000);
        int calls = options.number("calls", CALLS);
        var random = new Random(1);
        long from = System.nanoTime();
        try (var store = House.openHistory(Folders.data(options), MessageSync.INTERVAL)) {
            say.accept(
                    "opened in %.2f s, %.1f s CPU since the process began"
                            .formatted((System.nanoTime() - from) / 1e9, Machine.cpuNanos() / 1e9));
            var busy = Names.room(0);
            var oldest = store.page(busy, Instant.EPOCH, 1, true).join().messages().getFirst();
            var newest = store.page(busy, Instant.EPOCH, 1, false).join().messages().getFirst();
            long span = newest.sentTime().toEpochMilli() - oldest.sentTime().toEpochMilli();
            say.accept(
                    "newest page, busy room: "
                            + Timing.of(calls, () -> store.page(busy, Instant.EPOCH, PAGE, false)));
            say.accept(
                    "page at a random time, busy room: "
                            + Timing.of(
                                    calls,
                                    () ->
                                            store.page(
                                                    busy,
                                                    oldest.sentTime()
                                                            .plusMillis(random.nextLong(span)),
                                                    PAGE,
                                                    false)));
            say.accept(
                    "newest page, quiet room: "
                            + Timing.of(
                                    calls,
                                    () ->
                                            store.page(
                                                    Names.room(
                                                            HistoryFiller.BUSY
                                                                    + random.nextInt(rooms)),
                                                    Instant.EPOCH,
                                                    PAGE,
                                                    false)));
            say.accept(
                    "newest page, room without messages: "
                            + Timing.of(
                                    calls,
                                    () ->
                                            store.page(
                                                    Names.room(99_999_999 - random.nextInt(rooms)),
                                                    Instant.EPOCH,
                                                    PAGE,
                                                    false)));
        }
    }
}
