package io.roomkeeper.bench;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.store.state.BulkState;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Makes a data folder with many idle rooms, as if the engine had written all their changes.
final class RoomFiller implements Figure {
    private static final Duration TERM = Duration.ofMinutes(Sanction.MAX_MINUTES);

    @Override
    public String meaning() {
        return "makes a folder of rooms with attributes, and mutes and bans spread over them";
    }

    @Override
    public Set<String> options() {
        return Set.of("data", "rooms", "attributes", "sanctions");
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        var data = Folders.newData(options);
        int rooms = options.number("rooms", 1_000_000);
        int attributes = options.number("attributes", 10);
        int sanctions = options.number("sanctions", 0);
        var now = InstantSource.system().instant();
        long from = System.nanoTime();
        try {
            BulkState.write(
                    data,
                    rooms,
                    number -> {
                        int first = (int) ((long) sanctions * number / rooms);
                        int behind = (int) ((long) sanctions * (number + 1) / rooms);
                        return room(number, attributes, first, behind, now);
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        say.accept(
                "%,d rooms with %d attributes, %,d mutes and bans: written in %.0f s"
                        .formatted(rooms, attributes, sanctions, (System.nanoTime() - from) / 1e9));
        say.accept("disk: " + Folders.inventory(data));
    }

    private static List<StateChange> room(
            int number, int attributes, int first, int behind, Instant now) {
        var room = Names.room(number);
        var changes = new ArrayList<StateChange>();
        changes.add(
                new StateChange.RoomCreated(
                        room,
                        now,
                        "bench",
                        "",
                        "Room number " + number,
                        new Lifetime(Lifetime.Kind.IDLE, Lifetime.MAX_MINUTES),
                        UUID.nameUUIDFromBytes(room.value().getBytes(StandardCharsets.UTF_8))
                                .toString()));
        if (attributes > 0) {
            changes.add(attributes(room, attributes, now));
        }
        for (int i = first; i < behind; i++) {
            changes.add(
                    new StateChange.SanctionImposed(
                            room,
                            now,
                            "moderator",
                            "spam",
                            i % 2 == 0 ? Sanction.Kind.MUTE : Sanction.Kind.BAN,
                            Names.user(i),
                            now.plus(TERM)));
        }
        return changes;
    }

    private static StateChange attributes(RoomId room, int count, Instant now) {
        var owner = Names.user(0);
        return new StateChange.AttributesChanged(
                room,
                now,
                owner.value(),
                "",
                IntStream.rangeClosed(1, count)
                        .mapToObj(i ->
                                new AttributeChange(
                                        "attribute-" + i,
                                        "a value of usual length " + i,
                                        owner,
                                        false,
                                        false,
                                        i))
                        .toList());
    }
}
