package io.roomkeeper.bench;

import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.store.history.MessageSync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Consumer;

/// Makes a history by writing messages straight into the store. Half of them go to a few busy
/// rooms, the others in turn to the rest.
final class HistoryFiller implements Figure {
    static final int BUSY = 10;

    private static final int UNDER_WAY = 5000;

    @Override
    public String meaning() {
        return "makes a history, tells messages a second, CPU and disk for each";
    }

    @Override
    public Set<String> options() {
        return Set.of("data", "messages", "rooms", "sync");
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        var data = Folders.newData(options);
        int messages = options.number("messages", 5_000_000);
        int rooms = options.number("rooms", 100_000);
        var sync = options.choice("sync", MessageSync.class, MessageSync.INTERVAL);
        var start =
                InstantSource.system()
                        .instant()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .minusMillis(messages);
        long from = System.nanoTime();
        long cpu = Machine.cpuNanos();
        create(data);
        try (var store = House.openHistory(data, sync)) {
            var flow = new Flow(UNDER_WAY);
            for (int i = 0; i < messages; i++) {
                flow.enter();
                flow.entered(store.append(message(i, rooms, start)));
            }
            flow.finish();
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        say.accept(
                "%,d messages in %,d rooms: %,.0f a second, %.1f µs CPU each"
                        .formatted(
                                messages,
                                rooms + BUSY,
                                messages / seconds,
                                (Machine.cpuNanos() - cpu) / 1e3 / messages));
        tellDisk(data, messages, say);
    }

    private static void create(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static StoredMessage message(int number, int rooms, Instant start) {
        int half = number / 2;
        int room = number % 2 == 0 ? half % BUSY : BUSY + half % rooms;
        int sequence = 1 + half / (number % 2 == 0 ? BUSY : rooms);
        return new StoredMessage(
                Names.room(room),
                sequence,
                Names.user(half % 5000),
                "RC:TxtMsg",
                Chatter.content(number),
                "5FGT-7VA9-%04X-%04X".formatted(number >>> 16, number & 0xFFFF),
                start.plusMillis(number),
                "Websocket");
    }

    /// By the ending of the files' names, so that journal and index are told apart.
    private static void tellDisk(Path data, int messages, Consumer<String> say) {
        Folders.bytesByEnding(data)
                .forEach((ending, bytes) -> {
                    if (bytes >= messages) {
                        say.accept(
                                "disk: .%s %,d MiB, %d bytes a message"
                                        .formatted(ending, bytes >> 20, bytes / messages));
                    }
                });
    }
}
