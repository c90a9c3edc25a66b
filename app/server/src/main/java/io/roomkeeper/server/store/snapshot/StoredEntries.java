package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.Frame;

import java.io.IOException;
import java.util.function.Consumer;

/// All entries, read for somebody who takes no part in storing them. Changes nothing.
public final class StoredEntries {
    private StoredEntries() {}

    /// Gives `frames` those of a journal behind a batch, in order.
    @FunctionalInterface
    public interface Behind {
        void read(Consumer<Frame> frames) throws IOException;
    }

    /// Gives `loader` the entries of the snapshot at `base` (0: none) after the frames `behind` it,
    /// which are taken in first.
    public static void read(
            Disk disk, long base, Behind behind, Translation translation, Loader loader)
            throws IOException {
        var entries = new Base(disk, base);
        var edits = translation.after(entries);
        var delta = new Delta();
        behind.read(frame -> edits.apply(frame).forEach(delta::add));
        entries.read(sorted -> loader.load(new Merge(sorted, delta)));
    }
}
