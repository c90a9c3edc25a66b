package io.roomkeeper.server.store.snapshot;

import java.io.IOException;
import java.util.Iterator;

/// Takes in all entries, in order, in place of whatever it was given before.
public interface Loader {
    void load(Iterator<Entry> sorted) throws IOException;
}
