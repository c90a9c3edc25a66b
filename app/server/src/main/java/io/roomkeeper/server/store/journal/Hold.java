package io.roomkeeper.server.store.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Keeps the files of a data folder there while they are copied. Who deletes some takes it for that
/// long, and lets them be when it is taken.
public final class Hold implements AutoCloseable {
    private static final String NAME = "hold";

    /// How often is looked whether another process has let go.
    private static final long LOOK_MILLIS = 50;

    // Closing any channel of a file ends the process's locks of it, so nobody may open it twice.
    private static final Set<Path> HELD = new HashSet<>();

    private final Path folder;
    private final FileChannel file;

    private Hold(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    /// Takes the hold of the data folder `folder`; empty when it is taken.
    public static Optional<Hold> tryTake(Path folder) throws IOException {
        var place = folder.toRealPath();
        synchronized (HELD) {
            if (!HELD.add(place)) {
                return Optional.empty();
            }
            return Optional.ofNullable(lock(place));
        }
    }

    /// As [#tryTake], but waits up to `longest`.
    public static Optional<Hold> take(Path folder, Duration longest) throws IOException {
        try {
            synchronized (HELD) {
                var hold = tryTake(folder);
                for (long left = longest.toMillis() / LOOK_MILLIS;
                        hold.isEmpty() && left > 0;
                        left--) {
                    HELD.wait(LOOK_MILLIS);
                    hold = tryTake(folder);
                }
                return hold;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static @Nullable Hold lock(Path folder) throws IOException {
        FileChannel file = null;
        FileLock lock = null;
        try {
            file =
                    FileChannel.open(
                            folder.resolve(NAME),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            lock = file.tryLock();
            return lock == null ? null : new Hold(folder, file);
        } finally {
            if (lock == null) {
                HELD.remove(folder);
                if (file != null) {
                    file.close();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            file.close();
            HELD.remove(folder);
            HELD.notifyAll();
        }
    }
}
