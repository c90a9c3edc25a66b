package io.roomkeeper.server.store.state;

import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.Journal;
import io.roomkeeper.server.store.snapshot.Entry;
import io.roomkeeper.server.store.snapshot.Loader;
import io.roomkeeper.server.store.snapshot.Recovery;
import io.roomkeeper.server.store.snapshot.Translation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The journal, and the tables in MapDB that have all of it. The tables are trusted after a clean
/// stop only, and otherwise built anew.
///
/// @param damages a sentence for each snapshot that could not be read
record StateFiles(
        Disk disk, Journal journal, StateTables tables, CleanStopMark mark, List<String> damages) {
    private static final Logger LOG = LoggerFactory.getLogger(StateFiles.class);

    /// Builds tables, again when the entries turn out damaged midway.
    private static final class Building implements Loader {
        private final Path file;
        private @Nullable StateTables built;

        Building(Path file) {
            this.file = file;
        }

        @Override
        public void load(Iterator<Entry> sorted) throws IOException {
            built = StateTables.build(file, sorted);
        }

        void close() {
            if (built != null) {
                built.close();
            }
        }
    }

    static StateFiles open(Disk disk, CleanStopMark mark, Translation translation)
            throws IOException {
        var recovery = new Recovery(disk, Journal.SEGMENT_BYTES);
        var resumed = mark.isThere() ? resumed(disk, mark, recovery) : Optional.<StateFiles>empty();
        if (resumed.isPresent()) {
            return resumed.get();
        }
        mark.delete();
        var building = new Building(mark.state());
        try {
            var recovered = recovery.rebuild(translation, building);
            return new StateFiles(
                    disk,
                    recovered.journal(),
                    Objects.requireNonNull(building.built),
                    mark,
                    recovered.damages());
        } catch (IOException | RuntimeException failed) {
            building.close();
            throw failed;
        }
    }

    private static Optional<StateFiles> resumed(Disk disk, CleanStopMark mark, Recovery recovery)
            throws IOException {
        var journal = recovery.resume();
        if (mark.matches(journal.batch())) {
            mark.delete();
            try {
                var tables = StateTables.open(mark.state());
                return Optional.of(new StateFiles(disk, journal, tables, mark, List.of()));
            } catch (RuntimeException unreadable) {
                LOG.warn("{} is built anew: {}", mark.state(), unreadable.toString());
            }
        }
        journal.close();
        return Optional.empty();
    }

    /// Closes all; the tables are trusted next time when everything went well before.
    void close(boolean clean) throws IOException {
        journal.close();
        tables.close();
        if (clean) {
            mark.write(journal.batch());
        }
    }
}
