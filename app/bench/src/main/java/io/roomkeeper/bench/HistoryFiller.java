package io.roomkeeper.bench;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.store.history.BulkHistory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Makes a history as the store writes it. Half of the messages go to a few busy rooms, the others
/// in turn to the rest.
final class HistoryFiller implements Figure {
    static final int BUSY = 10;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final int FRAME = 2000;
    private static final int USERS = 5000;

    @Override
    public String meaning() {
        return "makes a history, tells CPU and disk for each message";
    }

    @Override
    public Set<String> options() {
        return Set.of("data", "messages", "rooms");
    }

    @Override
    public void measure(Options options, Consumer<String> say) {
        var data = Folders.newData(options);
        int messages = options.number("messages", 5_000_000);
        int rooms = options.number("rooms", 100_000);
        var start =
                InstantSource.system()
                        .instant()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .minusMillis(messages);
        long from = System.nanoTime();
        long cpu = Machine.cpuNanos();
        var names = IntStream.range(0, rooms + BUSY).mapToObj(Names::room).toList();
        var users = IntStream.range(0, USERS).mapToObj(Names::user).toList();
        try (var history = BulkHistory.open(Files.createDirectories(data))) {
            for (int first = 0; first < messages; first += FRAME) {
                int behind = Math.min(messages, first + FRAME);
                history.add(
                        IntStream.range(first, behind)
                                .mapToObj(i -> message(i, names, users, start))
                                .toList());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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

    private static StoredMessage message(
            int number, List<RoomId> names, List<UserId> users, Instant start) {
        int half = number / 2;
        int rooms = names.size() - BUSY;
        int room = number % 2 == 0 ? half % BUSY : BUSY + half % rooms;
        int sequence = 1 + half / (number % 2 == 0 ? BUSY : rooms);
        return new StoredMessage(
                names.get(room),
                sequence,
                users.get(half % USERS),
                "RC:TxtMsg",
                Chatter.content(number),
                "5FGT-7VA9-%s-%s"
                        .formatted(
                                HEX.toHexDigits((short) (number >>> 16)),
                                HEX.toHexDigits((short) number)),
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
