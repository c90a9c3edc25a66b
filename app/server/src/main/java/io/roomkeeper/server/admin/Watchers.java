package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.server.engine.Admission;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Which consoles watch which rooms. A watch is asked for first and begins, in its room's order,
/// when the room has answered; until then its console hears nothing.
final class Watchers {
    private final Map<RoomId, List<Watch>> byRoom = new ConcurrentHashMap<>();

    /// A console's wish to hear of a room; a later one replaces an earlier one.
    private static final class Watch {
        private final ConsoleStream console;
        private volatile boolean begun;

        private Watch(ConsoleStream console) {
            this.console = console;
        }
    }

    /// Answers `console` with `watching` or `gone`. The room is asked whether it exists and then
    /// for its messages, because an unknown room merely has none; what happens in between is in the
    /// second answer.
    void watch(RoomId room, ConsoleStream console, ChatroomEngine engine) {
        var watch = ask(room, console);
        Runnable none =
                () -> {
                    if (end(room, watch)) {
                        console.tell(EventQueue.encode(new ConsoleEvent.Gone(room)));
                    }
                };
        engine.submit(new RoomCommand.Describe(room), reply(_ -> {}, none));
        engine.submit(
                new RoomCommand.Recent(room, Admission.MAX_RECENT),
                reply(recent -> begin(room, watch, recent), none));
    }

    /// The consoles that hear of the room now.
    List<ConsoleStream> of(RoomId room) {
        var watches = byRoom.get(room);
        return watches == null
                ? List.of()
                : watches.stream()
                        .filter(watch -> watch.begun)
                        .map(watch -> watch.console)
                        .toList();
    }

    void end(RoomId room) {
        byRoom.remove(room);
    }

    void end(RoomId room, ConsoleStream console) {
        byRoom.computeIfPresent(
                room, (_, watches) -> noneIfEmpty(others(watches, console).toList()));
    }

    void end(ConsoleStream console) {
        byRoom.keySet().forEach(room -> end(room, console));
    }

    private Watch ask(RoomId room, ConsoleStream console) {
        var asked = new Watch(console);
        byRoom.merge(
                room,
                List.of(asked),
                (watches, more) -> Stream.concat(others(watches, console), more.stream()).toList());
        if (console.isClosed()) {
            end(console);
        }
        return asked;
    }

    private void begin(RoomId room, Watch watch, List<RoomEvent.MessageSent> recent) {
        if (byRoom.getOrDefault(room, List.of()).contains(watch)) {
            watch.begun = true;
            var messages = recent.stream().map(Records::message).toList();
            watch.console.tell(EventQueue.encode(new ConsoleEvent.Watching(room, messages)));
        }
    }

    /// Ends this very watch; false if it has ended before.
    private boolean end(RoomId room, Watch watch) {
        boolean there = byRoom.getOrDefault(room, List.of()).contains(watch);
        if (there) {
            end(room, watch.console);
        }
        return there;
    }

    private static Stream<Watch> others(List<Watch> watches, ConsoleStream console) {
        return watches.stream().filter(watch -> watch.console != console);
    }

    private static @Nullable List<Watch> noneIfEmpty(List<Watch> watches) {
        return watches.isEmpty() ? null : watches;
    }

    private static <R> ChatroomEngine.Reply<R> reply(Consumer<R> done, Runnable refused) {
        return new ChatroomEngine.Reply<>() {
            @Override
            public void done(R value) {
                done.accept(value);
            }

            @Override
            public void refused(Throwable why) {
                refused.run();
            }
        };
    }
}
