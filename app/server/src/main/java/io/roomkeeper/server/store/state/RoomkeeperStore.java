package io.roomkeeper.server.store.state;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppState;
import io.roomkeeper.server.engine.AuditLines;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.Note;
import io.roomkeeper.server.engine.RoomRow;
import io.roomkeeper.server.engine.RoomState;
import io.roomkeeper.server.engine.StateStore;
import io.roomkeeper.server.engine.User;
import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.Hold;
import io.roomkeeper.server.store.journal.StoreException;
import io.roomkeeper.server.store.snapshot.SnapshotSettings;
import io.roomkeeper.server.store.snapshot.SnapshotThread;
import io.roomkeeper.server.store.snapshot.Snapshots;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The state of all rooms in one data folder: journal first, then MapDB, then the answer. Snapshots
/// stand for the journal's older part.
public final class RoomkeeperStore implements StateStore, AuditLog, AutoCloseable {
    private static final int READERS = 4;

    private final DataFolder folder;
    private final StateFiles files;
    private final StateTables tables;
    private final GroupCommit commits;
    private final Snapshots snapshots;
    private final SnapshotThread snapshotThread;
    private final AuditRetention audit;
    private final InstantSource clock;
    private final ExecutorService reads =
            Executors.newFixedThreadPool(
                    READERS, Thread.ofPlatform().name("state-", 0).daemon().factory());

    private RoomkeeperStore(
            DataFolder folder,
            StateFiles files,
            StateTranslation translation,
            SnapshotSettings settings)
            throws IOException {
        this.folder = folder;
        this.files = files;
        audit = translation.audit();
        clock = translation.clock();
        tables = files.tables();
        var space = new FreeSpace(files.disk(), settings.freeSpace(), clock);
        commits =
                new GroupCommit(
                        files.journal(),
                        tables::apply,
                        tables.lastAuditNumber(),
                        this::grew,
                        space);
        snapshots =
                new Snapshots(
                        files.disk(),
                        settings,
                        translation,
                        commits::roll,
                        () -> Hold.tryTake(folder.path()).<Closeable>map(hold -> hold::close),
                        clock,
                        files.damages());
        snapshotThread = new SnapshotThread(snapshots);
        commits.everySecond(new StateSweep(tables, audit, clock));
    }

    /// Opens or makes the folder at `path`. Throws [StoreException] with a sentence for the
    /// operator when it is in use, unwritable, damaged or of a newer version. Changes are refused
    /// while fewer than `freeSpace` bytes of the disk are free.
    public static RoomkeeperStore open(
            Path path, AuditRetention audit, long freeSpace, InstantSource clock) {
        return open(path, audit, SnapshotSettings.leaving(freeSpace), clock);
    }

    static RoomkeeperStore open(
            Path path, AuditRetention audit, SnapshotSettings settings, InstantSource clock) {
        var folder = DataFolder.open(path);
        try {
            return open(folder, settings, new StateTranslation(audit, clock));
        } catch (IOException failed) {
            release(folder);
            throw new StoreException(
                    "The data folder "
                            + path
                            + " cannot be read: "
                            + DataFolder.reason(failed)
                            + ".",
                    failed);
        } catch (RuntimeException failed) {
            release(folder);
            throw failed;
        }
    }

    private static RoomkeeperStore open(
            DataFolder folder, SnapshotSettings settings, StateTranslation translation)
            throws IOException {
        var disk = new FileDisk(folder.folder("journal"));
        UserIndexUpgrade.run(folder, disk);
        var files = StateFiles.open(disk, new CleanStopMark(folder.path()), translation);
        try {
            return new RoomkeeperStore(folder, files, translation, settings);
        } catch (IOException | RuntimeException failed) {
            files.close(false);
            throw failed;
        }
    }

    private void grew(long bytes) {
        snapshotThread.grew(bytes);
    }

    private static void release(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException ignored) {
            // the reason why the folder could not be used is thrown instead
        }
    }

    @Override
    public CompletableFuture<Optional<RoomState>> room(RoomId id) {
        return CompletableFuture.supplyAsync(() -> tables.room(id), reads);
    }

    @Override
    public List<RoomRow> rooms(@Nullable RoomId after, int limit, String text) {
        return tables.rooms(after, limit, text);
    }

    @Override
    public long roomCount() {
        return tables.roomCount();
    }

    @Override
    public List<RoomId> due(Instant now, Instant since, int inactivityMinutes, int limit) {
        return tables.due(now, since, inactivityMinutes, limit);
    }

    @Override
    public AppState loadApp() {
        return tables.loadApp();
    }

    @Override
    public Optional<User> user(UserId id) {
        return tables.user(id);
    }

    @Override
    public List<Note> notes(UserId user) {
        return tables.notes(user);
    }

    /// A sentence for the operator when something is wrong with what is stored or with its disk.
    public Optional<String> trouble() {
        return commits.trouble().or(snapshots::trouble);
    }

    @Override
    public CompletableFuture<AuditLines> append(List<? extends Change> changes) {
        return commits.append(changes);
    }

    @Override
    public List<Line> find(Query query) {
        return tables.find(query, audit.cutoff(clock.instant()));
    }

    @Override
    public Found search(Search search) {
        return tables.search(search, audit.cutoff(clock.instant()));
    }

    /// Stores what was given, then marks the folder as cleanly stopped.
    @Override
    public void close() {
        snapshotThread.close();
        boolean clean = commits.close();
        reads.close();
        try (folder) {
            files.close(clean);
        } catch (IOException failed) {
            throw new StoreException(
                    "The data folder was not closed cleanly: " + DataFolder.reason(failed) + ".",
                    failed);
        }
    }
}
