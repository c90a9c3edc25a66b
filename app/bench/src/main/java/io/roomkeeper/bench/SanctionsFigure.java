package io.roomkeeper.bench;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomQuery;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.store.history.MessageSync;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Lists the mutes of rooms that `fill-rooms` made, idle and awake, and adds some.
final class SanctionsFigure implements Figure {
    private static final int CALLS = 200;
    private static final Act ACT = Act.of("moderator", "measured");

    @Override
    public String meaning() {
        return "lists of a filled folder's mutes, of idle and of awake rooms, and a mute's latency";
    }

    @Override
    public Set<String> options() {
        return Set.of("data", "calls");
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        int calls = options.number("calls", CALLS);
        try (var house = House.open(Folders.data(options), MessageSync.INTERVAL)) {
            var engine = house.engine();
            int rooms = (int) engine.rooms(new RoomQuery(null, 1, "")).join().total();
            var next = new AtomicInteger();
            var mutes = engine.execute(list(0)).join().size();
            say.accept("%,d rooms, in each about %,d mutes".formatted(rooms, mutes));
            say.accept(
                    "mutes of an idle room: "
                            + Timing.of(
                                    Math.min(calls, rooms / 2),
                                    () -> engine.execute(list(next.getAndIncrement() % rooms))));
            say.accept(
                    "mutes of an awake room: " + Timing.of(calls, () -> engine.execute(list(0))));
            say.accept(
                    "a mute in an idle room: "
                            + Timing.of(
                                    Math.min(calls, rooms / 2),
                                    () ->
                                            engine.execute(
                                                    mute(next.getAndIncrement() % rooms, next))));
            say.accept(
                    "a mute in an awake room: "
                            + Timing.of(calls, () -> engine.execute(mute(0, next))));
        }
    }

    private static RoomCommand.Impose mute(int room, AtomicInteger next) {
        return new RoomCommand.Impose(
                Names.room(room),
                Sanction.Kind.MUTE,
                List.of(new UserId("late-" + next.getAndIncrement())),
                Sanction.MAX_MINUTES,
                ACT);
    }

    private static RoomCommand.ListSanctions list(int room) {
        return new RoomCommand.ListSanctions(Names.room(room), Sanction.Kind.MUTE);
    }
}
