package io.roomkeeper.bench;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Mutes of one user each, each for the full term, spread over the rooms.
final class ChangesFigure implements Figure {
    private static final int ROOMS = 1000;
    private static final int USERS_PER_ROOM = 100;

    enum Door {
        ENGINE,
        HTTP
    }

    @Override
    public String meaning() {
        return "acknowledged changes of state a second, by the engine's port or over HTTP";
    }

    @Override
    public Set<String> options() {
        var options = new HashSet<>(Load.options());
        options.addAll(Set.of("in", "rooms", "door"));
        return options;
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        var door = options.choice("door", Door.class, Door.ENGINE);
        int rooms = options.number("rooms", ROOMS);
        var load = Load.of(options);
        var folder = Folders.fresh(options);
        try (var moderators =
                switch (door) {
                    case ENGINE -> EngineModerators.on(folder.resolve("data"));
                    case HTTP -> HttpModerators.on(folder.resolve("data"));
                }) {
            IntStream.range(0, rooms)
                    .mapToObj(room -> moderators.create(Names.room(room)))
                    .forEach(CompletableFuture::join);
            var result =
                    load.run((caller, number) -> {
                        int spot = Math.floorMod(caller * 7919L + number, rooms * USERS_PER_ROOM);
                        return moderators.mute(Names.room(spot % rooms), Names.user(spot / rooms));
                    });
            say.accept("%d callers, %s: %s".formatted(load.callers(), door, result));
        } finally {
            Folders.remove(folder);
        }
    }
}
