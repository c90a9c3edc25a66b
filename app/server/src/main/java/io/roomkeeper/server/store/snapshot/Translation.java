package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.Frame;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// What the journal's records do to the entries; supplied by those who know what both mean.
public interface Translation {
    /// The edits of the frames that follow `base`, which must be given frame by frame.
    Function<Frame, List<Edit>> after(Lookup base) throws IOException;

    /// Which entries are worth keeping now; asked for entries of a new snapshot, in order.
    Predicate<Entry> kept();

    /// Entries by their key; quick for those that come first.
    interface Lookup {
        Optional<byte[]> value(byte[] key) throws IOException;
    }
}
