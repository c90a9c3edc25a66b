package io.roomkeeper.server.store.data;

import java.util.function.Consumer;

/// Tells how far a long reading is, once for each GiB. Not thread-safe.
public final class Progress {
    private static final long GIB = 1024L * 1024 * 1024;

    private final String act;
    private final Consumer<String> to;
    private long bytes;

    /// `act` is what is done, like `checked`.
    public Progress(String act, Consumer<String> to) {
        this.act = act;
        this.to = to;
    }

    void read(long more) {
        long before = bytes / GIB;
        bytes += more;
        if (bytes / GIB > before) {
            to.accept("%s %d GiB …".formatted(act, bytes / GIB));
        }
    }
}
