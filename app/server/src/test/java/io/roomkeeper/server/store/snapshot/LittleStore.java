package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.Journal;
import io.roomkeeper.server.store.journal.MemoryDisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Records of text in a journal with snapshots, on one thread: what the state store does, without
/// rooms and without MapDB.
final class LittleStore implements AutoCloseable {
    static final Duration PAUSE = Duration.ofMinutes(5);
    static final Duration RETRY = Duration.ofMinutes(1);
    static final int LEAST = 400;
    private static final int SEGMENT_BYTES = 150;
    private static final SnapshotSettings SETTINGS =
            new SnapshotSettings(LEAST, 4 * LEAST, LEAST / 4, PAUSE, RETRY, 0);

    final MemoryDisk disk;
    final TestClock clock;
    final Journal journal;
    final Snapshots snapshots;
    private final SortedMap<String, String> entriesAtStart;

    /// Whether somebody copies the files.
    boolean copied;

    /// Is done at each entry of a new snapshot.
    Runnable atEntry = () -> {};

    private final class Watched implements Translation {
        private final TextEdits edits = new TextEdits();

        @Override
        public Function<Frame, List<Edit>> after(Lookup base) throws IOException {
            return edits.after(base);
        }

        @Override
        public Predicate<Entry> kept() {
            return edits.kept()
                    .and(_ -> {
                        atEntry.run();
                        return true;
                    });
        }
    }

    /// Two snapshots, and frames behind the newer.
    static LittleStore twoGenerations() throws IOException {
        var store = new LittleStore(new MemoryDisk());
        store.writeMuch("a");
        store.look();
        store.writeMuch("b");
        store.write("remove a-3", "put c new");
        store.look();
        store.write("put d newest", "append c er");
        return store;
    }

    /// Starts as after a crash.
    LittleStore(MemoryDisk disk, TestClock clock) throws IOException {
        this.disk = disk;
        this.clock = clock;
        var loaded = new TextEdits.Loaded();
        var recovered = new Recovery(disk, SEGMENT_BYTES).rebuild(new TextEdits(), loaded);
        journal = recovered.journal();
        entriesAtStart = loaded.entries();
        snapshots =
                new Snapshots(
                        disk,
                        SETTINGS,
                        new Watched(),
                        this::roll,
                        () -> copied ? Optional.empty() : Optional.of(() -> {}),
                        clock,
                        recovered.damages());
    }

    LittleStore(MemoryDisk disk) throws IOException {
        this(disk, new TestClock());
    }

    private CompletableFuture<Long> roll() {
        try {
            journal.roll();
            return CompletableFuture.completedFuture(journal.batch());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    SortedMap<String, String> entriesAtStart() {
        return entriesAtStart;
    }

    /// What a start after a kill finds.
    SortedMap<String, String> entries() throws IOException {
        try (var restarted = new LittleStore(disk.afterKill())) {
            return restarted.entriesAtStart;
        }
    }

    /// Writes one frame.
    void write(String... records) throws IOException {
        var bytes = Stream.of(records).map(TextEdits::bytes).toList();
        journal.append(bytes);
        var _ = snapshots.grew(new Frame(1, bytes).encoded().remaining());
    }

    /// Writes at least [#LEAST] bytes, to keys that begin with `name`.
    void writeMuch(String name) throws IOException {
        for (int i = 0; i < 12; i++) {
            write("put %s-%d %d".formatted(name, i, i), "append %s-0 +".formatted(name));
        }
    }

    /// Makes the snapshots that are due.
    void look() {
        snapshots.look();
    }

    List<Long> generations() throws IOException {
        return new Generations(disk).snapshots();
    }

    List<Long> segments() throws IOException {
        return new Generations(disk).segments();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
