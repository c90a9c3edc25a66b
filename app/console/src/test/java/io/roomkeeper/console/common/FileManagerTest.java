package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class FileManagerTest {
    /// The tests have no desktop.
    @Test
    void without_a_file_manager_it_says_what_to_do_instead() {
        assertThatThrownBy(() -> FileManager.show(Path.of("rooms")).join())
                .hasRootCauseMessage(
                        "this desktop has no file manager to ask. Open it by its path.");
    }
}
