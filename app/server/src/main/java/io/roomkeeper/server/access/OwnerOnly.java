package io.roomkeeper.server.access;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Rights with which nobody but its owner reads a file.
final class OwnerOnly {
    private OwnerOnly() {}

    /// Where the file system knows no such rights the user's own folder has to do.
    static FileAttribute<?>[] rights(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
