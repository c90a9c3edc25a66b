package io.roomkeeper.server.store.data;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.history.MessageSettings;
import io.roomkeeper.server.store.history.MessageStore;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.Journal;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.state.AuditRetention;
import io.roomkeeper.server.store.state.RoomkeeperStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A data folder with the room `launch`, mutes of the users `u1`, `u2` …, and messages 1, 2 …, one
/// a second.
final class Stage {
    static final RoomId ROOM = new RoomId("launch");
    static final Instant START = Instant.parse("2026-11-22T13:00:00Z");

    private Stage() {}

    static RoomkeeperStore state(Path data) {
        return RoomkeeperStore.open(data, AuditRetention.DEFAULT, 0, new TestClock());
    }

    static MessageStore messages(Path data) {
        return MessageStore.open(data, MessageSettings.DEFAULT, 0, new TestClock());
    }

    static StateChange created() {
        return new StateChange.RoomCreated(
                ROOM, START, "ana", "", "Launch stream", Lifetime.DEFAULT, "LIFE-1");
    }

    static StateChange mute(int number) {
        return new StateChange.SanctionImposed(
                ROOM,
                time(number),
                "ana",
                "spam",
                Sanction.Kind.MUTE,
                new UserId("u" + number),
                START.plusSeconds(86_400));
    }

    static StoredMessage message(int number) {
        return new StoredMessage(
                ROOM,
                number,
                new UserId("kim"),
                "RC:TxtMsg",
                "{\"content\":\"m" + number + "\"}",
                "5FGT-7VA9-G4DD-" + "%04d".formatted(number),
                time(number),
                "Websocket");
    }

    static Instant time(int number) {
        return START.plusSeconds(number);
    }

    /// Stores mutes and messages `1` to `count`, a frame for each, and stops cleanly.
    static void fill(Path data, int count) {
        try (var state = state(data);
                var messages = messages(data)) {
            get(state.append(List.of(created())));
            for (int number = 1; number <= count; number++) {
                get(state.append(List.of(mute(number))));
                get(messages.append(message(number)));
            }
        }
    }

    /// Who is muted, by number.
    static List<Integer> muted(RoomkeeperStore state) {
        return get(state.room(ROOM)).orElseThrow().sanctions().stream()
                .map(each -> Integer.valueOf(each.user().value().substring(1)))
                .sorted()
                .toList();
    }

    static List<Long> sent(MessageStore messages) {
        return get(messages.page(ROOM, Instant.EPOCH, 100, true)).messages().stream()
                .map(StoredMessage::sequence)
                .toList();
    }

    /// Writes the journal in `folder` anew in segments of `bytes`, without any index.
    static List<Path> cut(Path folder, int bytes) throws IOException {
        var disk = new FileDisk(folder);
        var frames = new ArrayList<Frame>();
        try (var _ = Journal.open(disk, Journal.SEGMENT_BYTES, frames::add)) {
            for (var name : disk.files()) {
                disk.delete(name);
            }
        }
        try (var journal = Journal.open(disk, bytes, _ -> {})) {
            for (var frame : frames) {
                journal.append(frame.records());
            }
        }
        return segments(folder);
    }

    static List<Path> segments(Path folder) throws IOException {
        return new FileDisk(folder)
                .files().stream().filter(SegmentName::matches).map(folder::resolve).toList();
    }

    static void flip(Path file, int offset) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[offset] ^= 1;
        Files.write(file, bytes);
    }

    static Progress quiet() {
        return new Progress("", _ -> {});
    }

    static List<Trouble> check(Path data) {
        return DataCheck.run(data, quiet());
    }

    static List<Trouble> repair(Path data, Consumer<String> said) {
        return DataRepair.run(data, quiet(), said);
    }

    static <T> T get(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
