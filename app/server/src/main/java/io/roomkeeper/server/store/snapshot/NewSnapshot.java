package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.Disk;

import java.io.IOException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// A snapshot on its way to the disk. It gets its name once all of it was forced and read back; one
/// that has this name stays until then.
///
/// @param pause run at each entry; what it throws ends the writing
record NewSnapshot(Disk disk, long batch, Runnable pause) {
    /// Writes what `base` has after `delta`, as far as it is `kept`. After an exception all is as
    /// before.
    void write(Base base, Delta delta, Predicate<Entry> kept) throws IOException {
        var name = SnapshotName.unfinished(batch);
        try {
            disk.delete(name);
            try (var file = disk.open(name)) {
                base.read(sorted ->
                        SnapshotWriter.write(file, batch, kept(new Merge(sorted, delta), kept)));
            }
            readBack(name);
            disk.rename(name, SnapshotName.of(batch));
            disk.forceFolder();
        } catch (IOException | RuntimeException failed) {
            delete(name, failed);
            throw failed;
        }
    }

    private Iterator<Entry> kept(Iterator<Entry> entries, Predicate<Entry> kept) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false)
                .peek(_ -> pause.run())
                .filter(kept)
                .iterator();
    }

    private void readBack(String name) throws IOException {
        try (var reader = SnapshotReader.open(disk, name, batch)) {
            while (reader.hasNext()) {
                pause.run();
                reader.next();
            }
        } catch (SnapshotDamage damage) {
            throw new IOException("what was written cannot be read back", damage);
        }
    }

    private void delete(String name, Exception because) {
        try {
            disk.delete(name);
        } catch (IOException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }
}
