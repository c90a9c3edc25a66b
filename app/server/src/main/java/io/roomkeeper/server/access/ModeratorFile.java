package io.roomkeeper.server.access;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.Role;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.UnaryOperator;

/// `moderators.json` in the data folder: whose keys are good, as hashes, readable by its owner
/// only. A server and the command line may both change it; each sees the other's changes at once.
public final class ModeratorFile {
    public static final String NAME = "moderators.json";

    private static final String LOCK = "moderators.lock";
    private static final Logger LOG = LoggerFactory.getLogger(ModeratorFile.class);

    private final Path file;
    private Seen seen = new Seen(NONE, List.of());

    /// One key; `created` in ms since 1970, `by` who made it.
    record Stored(String name, Role role, String hash, long created, String by) {}

    private static final Version NONE = new Version(FileTime.fromMillis(0), 0, "");

    private record Version(FileTime changed, long size, String key) {}

    private record Seen(Version version, List<Stored> keys) {}

    public ModeratorFile(Path dataFolder) {
        file = dataFolder.resolve(NAME);
    }

    /// The keys there are now; none while the file cannot be read, so that nobody comes in by it.
    synchronized List<Stored> read() {
        try {
            var version = version();
            if (!version.equals(seen.version())) {
                seen = new Seen(version, version.equals(NONE) ? List.of() : parsed());
            }
            return seen.keys();
        } catch (IOException unreadable) {
            LOG.warn("the keys of moderators cannot be read: {}", unreadable.getMessage());
            return List.of();
        }
    }

    private Version version() throws IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Version(
                attributes.lastModifiedTime(),
                attributes.size(),
                String.valueOf(attributes.fileKey()));
    }

    private List<Stored> parsed() throws IOException {
        try {
            return List.of(WireJson.mapper().readValue(Files.readAllBytes(file), Stored[].class));
        } catch (JacksonException damaged) {
            // Without the cause, which may quote the file.
            throw new IOException(file + " is damaged; delete it and make new keys.");
        }
    }

    /// Puts what `edit` makes of the keys in their place; 1050 when that cannot be stored.
    synchronized void change(UnaryOperator<List<Stored>> edit) {
        try (var lock =
                        FileChannel.open(
                                file.resolveSibling(LOCK),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            var keys = edit.apply(Files.exists(file) ? parsed() : List.of());
            OwnerOnly.replace(
                    file,
                    WireJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(keys));
        } catch (IOException failed) {
            LOG.warn("the keys of moderators cannot be stored: {}", failed.getMessage());
            throw new RoomkeeperException(
                    ErrorCode.STORE_REFUSED, "the keys of moderators cannot be stored.");
        }
    }
}
