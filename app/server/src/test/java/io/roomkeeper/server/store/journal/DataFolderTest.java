package io.roomkeeper.server.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class DataFolderTest {
    @TempDir Path temp;

    @Test
    void all_folders_that_it_makes_are_for_the_owner_only() throws IOException {
        var path = temp.resolve("srv/chat");
        try (var folder = DataFolder.open(path)) {
            var inside = folder.folder("journal");
            assertThat(folder.folder("journal")).isEqualTo(inside).isEmptyDirectory();
            for (var made : List.of(inside, path, temp.resolve("srv"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                        .isEqualTo("rwx------");
            }
        }
    }
}
