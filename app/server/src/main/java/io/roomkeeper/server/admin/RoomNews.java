package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomPage;
import io.roomkeeper.server.engine.RoomQuery;
import io.roomkeeper.server.engine.RoomView;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Rooms whose figures changed, gathered and told together, with the number of all rooms. Each room
/// is asked in its own order, and nothing is told of a room after it was told to be gone. When more
/// change than are told at once, those watched come first, those with something going on in them
/// wait for their turn, and of the others only the number is told.
final class RoomNews {
    /// Rooms told at once.
    static final int AT_ONCE = 500;

    /// Rooms that wait for their turn; a room waits so briefly that it is still in memory.
    static final int MOST_WAITING = 10_000;

    private static final RoomQuery ONE = new RoomQuery(null, 1, "");

    private final Consumer<ConsoleEvent> told;
    private final Predicate<RoomId> watched;
    private final Set<RoomId> lively = ConcurrentHashMap.newKeySet();
    private final Set<RoomId> quiet = ConcurrentHashMap.newKeySet();
    private final LinkedHashSet<RoomId> waiting = new LinkedHashSet<>();
    private final Map<RoomId, RoomSummary> gathered = new LinkedHashMap<>();
    private volatile boolean changed;
    private int awaited;
    private long total;
    private long toldTotal = -1;

    /// `told` gets the news, one at a time.
    RoomNews(Consumer<ConsoleEvent> told, Predicate<RoomId> watched) {
        this.told = told;
        this.watched = watched;
    }

    /// Something is going on in the room, or a console has made it.
    void lively(RoomId room) {
        lively.add(room);
        changed = true;
    }

    /// The room is new or another, but maybe nobody is in it.
    void changed(RoomId room) {
        if (quiet.size() < AT_ONCE || watched.test(room)) {
            quiet.add(room);
        }
        changed = true;
    }

    synchronized void gone(RoomId room) {
        lively.remove(room);
        quiet.remove(room);
        waiting.remove(room);
        gathered.remove(room);
        changed = true;
        told.accept(new ConsoleEvent.Gone(room));
    }

    /// Forgets what changed, as there is nobody to be told.
    synchronized void forget() {
        lively.clear();
        quiet.clear();
        waiting.clear();
        changed = false;
    }

    /// Asks rooms that changed since the last time; their answers are told when all are there.
    void gather(ChatroomEngine engine) {
        var rooms = next();
        if (rooms.isEmpty()) {
            return;
        }
        // a store that cannot be read fails the future, not this call
        var _ =
                CompletableFuture.completedFuture(ONE)
                        .thenCompose(engine::rooms)
                        .whenComplete((page, _) -> counted(page));
        for (var room : rooms.get()) {
            engine.submit(
                    new RoomCommand.Describe(room),
                    new ChatroomEngine.Reply<>() {
                        @Override
                        public void done(RoomView view) {
                            answered(view);
                        }

                        @Override
                        public void refused(Throwable why) {
                            nothingToSay();
                        }
                    });
        }
    }

    /// The rooms to be asked, or nothing while there is no news or others are still being asked.
    private synchronized Optional<List<RoomId>> next() {
        boolean nothingNew = !changed && waiting.isEmpty();
        if (awaited > 0 || nothingNew) {
            return Optional.empty();
        }
        changed = false;
        var others = new ArrayList<RoomId>();
        for (var room : drain(lively)) {
            line(room, waiting::add);
        }
        for (var room : drain(quiet)) {
            line(room, others::add);
        }
        var rooms = new ArrayList<RoomId>();
        while (rooms.size() < AT_ONCE && !waiting.isEmpty()) {
            rooms.add(waiting.removeFirst());
        }
        others.stream().limit(AT_ONCE - rooms.size()).forEach(rooms::add);
        while (waiting.size() > MOST_WAITING) {
            waiting.removeFirst();
        }
        awaited = rooms.size() + 1;
        return Optional.of(rooms);
    }

    private static List<RoomId> drain(Set<RoomId> rooms) {
        var taken = List.copyOf(rooms);
        taken.forEach(rooms::remove);
        return taken;
    }

    /// Puts a watched room before all others, and another where it belongs.
    private void line(RoomId room, Consumer<RoomId> place) {
        if (watched.test(room)) {
            waiting.addFirst(room);
        } else {
            place.accept(room);
        }
    }

    private synchronized void counted(@Nullable RoomPage page) {
        if (page != null) {
            total = page.total();
        }
        nothingToSay();
    }

    private synchronized void answered(RoomView view) {
        gathered.put(view.room(), Records.summary(view));
        nothingToSay();
    }

    private synchronized void nothingToSay() {
        awaited--;
        if (awaited == 0 && (!gathered.isEmpty() || total != toldTotal)) {
            told.accept(new ConsoleEvent.Rooms(List.copyOf(gathered.values()), null, total));
            gathered.clear();
            toldTotal = total;
        }
    }
}
