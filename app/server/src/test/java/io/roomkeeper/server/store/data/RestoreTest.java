package io.roomkeeper.server.store.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.server.store.journal.StoreException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class RestoreTest extends BackupScene {
    @Test
    void a_folder_that_holds_something_is_never_restored_into() throws IOException {
        Stage.fill(data(), 1);
        write();
        Files.createDirectory(restored());
        Files.writeString(restored().resolve("mine"), "precious");
        assertThatThrownBy(this::restore)
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(restored() + " is not empty.");
        assertThat(restored()).isDirectoryContaining("glob:**/mine");
    }

    @Test
    void an_empty_folder_is_restored_into() throws IOException {
        Stage.fill(data(), 2);
        write();
        Files.createDirectory(restored());
        restore();
        assertRestored(2);
    }

    @Test
    void a_backup_that_was_cut_short_is_refused_at_any_length() throws IOException {
        Stage.fill(data(), 1);
        write();
        var whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertRefused();
        }
    }

    @Test
    void a_backup_with_a_changed_byte_is_refused_or_restored_as_it_was() throws IOException {
        Stage.fill(data(), 1);
        write();
        var whole = Files.readAllBytes(file());
        for (int offset = 0; offset < whole.length; offset += 53) {
            var changed = whole.clone();
            changed[offset] ^= 1;
            Files.write(file(), changed);
            try {
                restore();
                assertRestored(1);
                FileTree.delete(restored());
            } catch (StoreException refused) {
                assertThat(refused).hasMessageContaining(file().toString());
                assertThat(inPlace()).containsExactly("backup.zip", "data");
            }
        }
    }

    private void assertRefused() throws IOException {
        assertThatThrownBy(this::restore)
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(file() + " is not a whole backup of Roomkeeper: ");
        assertThat(inPlace()).containsExactly("backup.zip", "data");
    }

    @Test
    void a_backup_of_a_newer_program_is_refused() throws IOException {
        Stage.fill(data(), 1);
        zip("manifest.json", "{\"format\":2}");
        assertThatThrownBy(this::restore)
                .isInstanceOf(StoreException.class)
                .hasMessage(
                        file()
                                + " was made by a newer Roomkeeper (backup format 2, this one reads"
                                + " up to 1). Use that one.");
    }

    @Test
    void a_backup_with_a_file_for_another_folder_is_refused() throws IOException {
        Stage.fill(data(), 1);
        zip(
                "../evil",
                "",
                "manifest.json",
                """
                {"format":1,"roomkeeper":"1","made":"2026-11-22T13:00:00Z","lastBatch":0,
                 "lastMessageBatch":0,"files":[{"name":"../evil","bytes":0,"crc32c":0}]}
                """);
        assertRefused();
    }

    private void zip(String... namesAndTexts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file()))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
