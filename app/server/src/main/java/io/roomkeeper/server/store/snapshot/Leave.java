package io.roomkeeper.server.store.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// Leave to delete files, until it is closed; none while somebody copies them.
public interface Leave {
    Optional<? extends Closeable> take() throws IOException;
}
