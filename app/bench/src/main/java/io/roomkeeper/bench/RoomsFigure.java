package io.roomkeeper.bench;

import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomQuery;
import io.roomkeeper.server.store.history.MessageSync;

import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/// Lists pages of the rooms that `fill-rooms` made, and wakes idle ones.
final class RoomsFigure implements Figure {
    private static final int PAGE = 100;
    private static final int SEARCHES = 10;
    private static final int CALLS = 2000;

    @Override
    public String meaning() {
        return "pages of a filled folder's rooms, searches, and waking idle rooms one by one";
    }

    @Override
    public Set<String> options() {
        return Set.of("data", "calls");
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        int calls = options.number("calls", CALLS);
        long from = System.nanoTime();
        try (var house = House.open(Folders.data(options), MessageSync.INTERVAL)) {
            say.accept(
                    "opened in %.2f s, %.1f s CPU since the process began"
                            .formatted((System.nanoTime() - from) / 1e9, Machine.cpuNanos() / 1e9));
            var engine = house.engine();
            int rooms = (int) engine.rooms(new RoomQuery(null, 1, "")).join().total();
            var random = new Random(1);
            say.accept("%,d rooms; pages of %d".formatted(rooms, PAGE));
            say.accept(
                    "first page: "
                            + Timing.of(calls, () -> engine.rooms(new RoomQuery(null, PAGE, ""))));
            say.accept(
                    "page at a random place: "
                            + Timing.of(
                                    calls,
                                    () ->
                                            engine.rooms(
                                                    new RoomQuery(
                                                            Names.room(random.nextInt(rooms)),
                                                            PAGE,
                                                            ""))));
            say.accept(
                    "search that looks at every room: "
                            + Timing.of(
                                    SEARCHES,
                                    () -> engine.rooms(new RoomQuery(null, PAGE, "no such room"))));
            say.accept(
                    "waking an idle room: "
                            + Timing.of(
                                    calls,
                                    () ->
                                            engine.execute(
                                                    new RoomCommand.Describe(
                                                            Names.room(random.nextInt(rooms))))));
        }
    }
}
