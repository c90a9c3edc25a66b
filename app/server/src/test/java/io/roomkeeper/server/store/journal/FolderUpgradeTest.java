package io.roomkeeper.server.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FolderUpgradeTest {
    @TempDir Path folder;

    @BeforeEach
    void a_folder_of_version_1() throws IOException {
        Files.createDirectory(folder.resolve("journal"));
        write("version", "1\n");
        write("journal/" + SegmentName.of(1), "the first segment");
        write("journal/" + SegmentName.of(20), "and another");
        write("state.mapdb", "the state");
        write("clean-stop", "the mark");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void assertHas(String name, String text) {
        assertThat(folder.resolve(name)).hasContent(text);
    }

    @Test
    void what_is_needed_to_go_back_is_kept_and_what_is_built_is_built_anew() throws IOException {
        DataFolder.open(folder).close();
        assertHas("version", "2\n");
        assertHas("before-version-2/version", "1\n");
        for (var journal : new String[] {"journal/", "before-version-2/journal/"}) {
            assertHas(journal + SegmentName.of(1), "the first segment");
            assertHas(journal + SegmentName.of(20), "and another");
        }
        assertThat(folder.resolve("state.mapdb")).doesNotExist();
        assertThat(folder.resolve("clean-stop")).doesNotExist();
    }

    @Test
    void an_upgrade_that_was_interrupted_begins_anew() throws IOException {
        Files.createDirectories(folder.resolve("before-version-2/journal"));
        write(
                "before-version-2/journal/" + SegmentName.of(1),
                "the first segment, longer than it is");
        Files.delete(folder.resolve("state.mapdb"));
        DataFolder.open(folder).close();
        assertHas("version", "2\n");
        assertHas("before-version-2/journal/" + SegmentName.of(1), "the first segment");
    }

    @Test
    void a_folder_without_a_journal_is_upgraded_too() throws IOException {
        Files.delete(folder.resolve("journal/" + SegmentName.of(1)));
        Files.delete(folder.resolve("journal/" + SegmentName.of(20)));
        Files.delete(folder.resolve("journal"));
        DataFolder.open(folder).close();
        assertHas("version", "2\n");
    }

    @Test
    void an_upgrade_that_fails_leaves_the_folder_as_it_is_and_free() throws IOException {
        write("before-version-2", "a file in the way");
        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("The data folder " + folder + " cannot be used");
        }
        assertHas("version", "1\n");
        assertHas("state.mapdb", "the state");
    }

    @Test
    void a_newer_version_is_refused_with_both_versions_named() throws IOException {
        write("version", "4\n");
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("has version 4, this Roomkeeper reads versions up to 3");
        assertHas("version", "4\n");
    }
}
