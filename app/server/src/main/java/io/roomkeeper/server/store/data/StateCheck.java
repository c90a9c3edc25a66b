package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.journal.StoreException;
import io.roomkeeper.server.store.snapshot.SnapshotDamage;
import io.roomkeeper.server.store.snapshot.SnapshotName;
import io.roomkeeper.server.store.snapshot.SnapshotReader;
import io.roomkeeper.server.store.state.StateRecords;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks the folder `journal`: the snapshots, and the journal of state behind them.
///
/// @param damaged batches of the snapshots that cannot be read
/// @param troubles all that is wrong
record StateCheck(JournalScan journal, List<Long> damaged, List<Trouble> troubles) {
    /// Its name in the data folder.
    static final String FOLDER = "journal";

    static StateCheck of(Path data, Progress progress) throws IOException {
        var folder = data.resolve(FOLDER);
        var scan = new JournalScan(folder, new StateRecords(), progress);
        if (!Files.isDirectory(folder)) {
            return new StateCheck(scan, List.of(), List.of());
        }
        return new Checking(folder, progress).check(scan);
    }

    private static final String STANDS_IN =
            " Nothing is lost: the other snapshot or the journal tells the same.";

    private static final String STARTS =
            " The server was stopped cleanly, so it starts once more as long as nobody touches"
                    + " clean-stop and state.mapdb: use that to note what you need.";

    private static final class Checking {
        private final Path folder;
        private final FileDisk disk;
        private final Progress progress;
        private final List<Long> snapshots;
        private final List<Long> segments;
        private final List<SnapshotDamage> damages = new ArrayList<>();
        private final List<Long> damaged = new ArrayList<>();
        private final List<Long> whole = new ArrayList<>();
        private final List<Trouble> troubles = new ArrayList<>();

        Checking(Path folder, Progress progress) throws IOException {
            this.folder = folder;
            this.progress = progress;
            disk = new FileDisk(folder);
            var files = disk.files();
            snapshots =
                    files.stream().filter(SnapshotName::matches).map(SnapshotName::batch).toList();
            segments =
                    files.stream()
                            .filter(SegmentName::matches)
                            .map(SegmentName::firstBatch)
                            .toList();
        }

        StateCheck check(JournalScan scan) throws IOException {
            snapshots.forEach(this::checkSnapshot);
            for (int i = 0; i < damaged.size(); i++) {
                tell(damaged.get(i), damages.get(i));
            }
            if (snapshots.isEmpty() && first() > 1) {
                var missing = folder.resolve(SegmentName.of(1));
                troubles.add(Trouble.lasting(missing, "is missing." + unrecoverable()));
            }
            scan.read(begin());
            troubles.addAll(Losses.troubles(scan.losses(), this::meaning));
            troubles.addAll(scan.unreadable());
            return new StateCheck(scan, List.copyOf(damaged), List.copyOf(troubles));
        }

        private void checkSnapshot(long batch) {
            var file = folder.resolve(SnapshotName.of(batch));
            try {
                SnapshotReader.verify(disk, batch);
                progress.read(Files.size(file));
                whole.add(batch);
            } catch (NoSuchFileException gone) {
                progress.read(0); // deleted meanwhile by a running server, as being too old
            } catch (SnapshotDamage damage) {
                damaged.add(batch);
                damages.add(damage);
            } catch (IOException failed) {
                troubles.add(
                        Trouble.lasting(
                                file, "cannot be read: " + DataFolder.reason(failed) + "."));
            } catch (StoreException newer) {
                troubles.add(Trouble.lasting(file, String.valueOf(newer.getMessage())));
            }
        }

        private void tell(long batch, SnapshotDamage damage) {
            var file = folder.resolve(SnapshotName.of(batch));
            troubles.add(
                    base().isPresent()
                            ? Trouble.mendable(file, damage.getMessage() + STANDS_IN)
                            : Trouble.lasting(file, damage.getMessage() + unrecoverable()));
        }

        // A state that was stopped cleanly is whole in MapDB, but nothing can be built from it.
        private String unrecoverable() {
            var clean = Files.exists(folder.resolve("../clean-stop"));
            return (clean ? STARTS : "")
                    + " What was stored before batch %d cannot be recovered from this folder, for no other snapshot or journal tells it. Restore a backup with `roomkeeper data restore`."
                            .formatted(first());
        }

        /// The newest batch from which all that is stored can be told.
        private Optional<Long> base() {
            if (!whole.isEmpty()) {
                return Optional.of(whole.getLast());
            }
            boolean fromTheBeginning = first() == 1;
            return fromTheBeginning ? Optional.of(0L) : Optional.empty();
        }

        private long first() {
            return segments.isEmpty() ? 1 : segments.getFirst();
        }

        /// The journal must go back to behind the oldest snapshot, if that is any use.
        private long begin() {
            return base().isEmpty() || snapshots.isEmpty()
                    ? first()
                    : Math.min(snapshots.getFirst() + 1, first());
        }

        private String meaning(Loss loss) {
            if (!loss.ofBatches() || base().filter(batch -> loss.to() <= batch).isPresent()) {
                return "Nothing is lost.";
            }
            return "The changes of rooms that were stored there are lost; those behind it are not.";
        }
    }
}
