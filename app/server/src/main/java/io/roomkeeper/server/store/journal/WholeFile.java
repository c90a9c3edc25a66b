package io.roomkeeper.server.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Replaces a file as a whole: after a crash it holds the old bytes or the new ones.
public final class WholeFile {
    private static final String UNFINISHED = ".new";

    private WholeFile() {}

    /// Writes `content` beside, forces it, gives it the name `name` and forces the folder.
    public static void replace(Disk disk, String name, byte[] content) throws IOException {
        var beside = name + UNFINISHED;
        try (var file = disk.open(beside)) {
            if (file.size() > 0) {
                file.truncate(0);
            }
            file.append(ByteBuffer.wrap(content));
            file.force();
        }
        disk.rename(beside, name);
        disk.forceFolder();
    }
}
