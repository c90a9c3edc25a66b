package io.roomkeeper.server.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The folder in which everything is kept: owner-only, used by one process, of a known version.
public final class DataFolder implements AutoCloseable {
    /// Grows when an older program could not read what this one writes.
    public static final int VERSION = 3;

    private static final String VERSION_FILE = "version";

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    // Closing any channel of a file ends the process's locks of it, so nobody may open it twice.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final Path place;
    private final FileChannel lockFile;
    private int version;

    private DataFolder(Path path, Path place, FileChannel lockFile, int version) {
        this.path = path;
        this.place = place;
        this.lockFile = lockFile;
        this.version = version;
    }

    /// Makes the folder if it is missing, and takes it for this process.
    public static DataFolder open(Path path) {
        try {
            create(path);
            var place = path.toRealPath();
            if (!OPEN.add(place)) {
                throw inUse(path);
            }
            try {
                return open(path, place);
            } catch (IOException | RuntimeException failed) {
                OPEN.remove(place);
                throw failed;
            }
        } catch (IOException refused) {
            throw new StoreException(
                    "The data folder " + path + " cannot be used: " + reason(refused) + ".",
                    refused);
        }
    }

    /// Makes the folder, for its owner only, if it is missing, and its name durable.
    public static void create(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        var parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            create(parent);
        }
        if (POSIX) {
            Files.createDirectories(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(path);
        }
        if (parent != null) {
            forceNames(parent);
        }
    }

    private static DataFolder open(Path path, Path place) throws IOException {
        var lockFile =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lockFile.tryLock() == null) {
                throw inUse(path);
            }
            return new DataFolder(path, place, lockFile, versionOf(path));
        } catch (IOException | RuntimeException failed) {
            lockFile.close();
            throw failed;
        }
    }

    private static StoreException inUse(Path path) {
        return new StoreException("The data folder " + path + " is in use by another Roomkeeper.");
    }

    /// One without the file may hold snapshots of any version; upgrading them again does no harm.
    private static int versionOf(Path path) throws IOException {
        var file = path.resolve(VERSION_FILE);
        if (Files.notExists(file)) {
            int version = Files.exists(path.resolve("journal")) ? FolderUpgrade.VERSION : VERSION;
            write(path, version);
            return version;
        }
        var text = Files.readString(file).strip();
        if (text.equals("1")) {
            new FolderUpgrade(path).run();
            return FolderUpgrade.VERSION;
        }
        for (int version = FolderUpgrade.VERSION; version <= VERSION; version++) {
            if (text.equals(Integer.toString(version))) {
                return version;
            }
        }
        throw new StoreException(
                "The data folder %s has version %s, this Roomkeeper reads versions up to %d. Use the one that wrote it, or a newer one."
                        .formatted(path, text, VERSION));
    }

    private static void write(Path path, int version) throws IOException {
        writeDurably(path, VERSION_FILE, version + "\n");
    }

    /// Replaces the file `name` in `folder` as a whole: after a crash it holds the old text or the
    /// new one.
    public static void writeDurably(Path folder, String name, String text) throws IOException {
        WholeFile.replace(new FileDisk(folder), name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// What an I/O error says, without the exception's name.
    public static String reason(IOException error) {
        if (error.getClass() == IOException.class && error.getMessage() != null) {
            return error.getMessage();
        }
        var name = error.getClass().getSimpleName().replace("Exception", "");
        var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return error.getMessage() == null ? words : words + ": " + error.getMessage();
    }

    /// Makes the names in `folder` durable where the system can.
    public static void forceNames(Path folder) throws IOException {
        if (!POSIX) {
            return;
        }
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    public Path path() {
        return path;
    }

    /// Of what is in it: [#VERSION], or less, until all of that was brought up.
    public int version() {
        return version;
    }

    /// Says that all that is in it is of [#VERSION] now.
    public void broughtUp() throws IOException {
        write(path, VERSION);
        version = VERSION;
    }

    /// A folder inside, made if missing. Names here are forced even if it is there, for a process
    /// that was killed may just have made it.
    public Path folder(String name) {
        var inside = path.resolve(name);
        try {
            create(inside);
            forceNames(path);
            return inside;
        } catch (IOException refused) {
            throw new StoreException(
                    "The folder " + inside + " cannot be made: " + reason(refused) + ".", refused);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lockFile.close();
        } finally {
            OPEN.remove(place);
        }
    }
}
