package io.roomkeeper.bench;

import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.store.history.MessageSync;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Text messages published by the engine's port into rooms without members, so that only their way
/// through the rules and into the history is measured.
final class MessagesFigure implements Figure {
    @Override
    public String meaning() {
        return "acknowledged messages a second; --sync always, interval or never";
    }

    @Override
    public Set<String> options() {
        var options = new HashSet<>(Load.options());
        options.addAll(Set.of("in", "rooms", "sync"));
        return options;
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        var sync = options.choice("sync", MessageSync.class, MessageSync.INTERVAL);
        int rooms = options.number("rooms", 1);
        var load = Load.of(options);
        var folder = Folders.fresh(options);
        try (var house = House.open(folder.resolve("data"), sync)) {
            IntStream.range(0, rooms)
                    .mapToObj(room ->
                            house.engine()
                                    .execute(
                                            new RoomCommand.Create(
                                                    Names.room(room),
                                                    CreateOptions.NONE,
                                                    Act.of("bench", ""))))
                    .forEach(CompletableFuture::join);
            var result =
                    load.run((caller, number) ->
                            house.engine().execute(message(caller, number, rooms)));
            say.accept(
                    "%d callers, %d rooms, sync %s: %s"
                            .formatted(load.callers(), rooms, sync, result));
        } finally {
            Folders.remove(folder);
        }
    }

    private static RoomCommand.Publish message(int caller, long number, int rooms) {
        return new RoomCommand.Publish(
                Names.room(Math.floorMod(caller + number, rooms)),
                Names.user(caller),
                "RC:TxtMsg",
                Chatter.content(number),
                true,
                false,
                Priority.AS_LISTED,
                null);
    }
}
