package io.roomkeeper.server.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class DataFolderTest {
    @TempDir Path temp;

    /// Takes a data folder and says how that went.
    static final class Other {
        private Other() {}

        static void main(String[] arguments) throws IOException {
            try (var _ = DataFolder.open(Path.of(arguments[0]))) {
                System.out.println("taken");
            } catch (StoreException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    /// What another process says that opens `folder`.
    private static String other(Path folder) throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Other.class.getName(),
                                folder.toString())
                        .start();
        try (var said = process.inputReader()) {
            return said.readLine();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_second_time_in_the_same_process_is_refused_and_the_first_keeps_its_lock()
            throws Exception {
        var path = temp.resolve("chat");
        var alias = temp.resolve("alias");
        try (var _ = DataFolder.open(path)) {
            Files.createSymbolicLink(alias, path);
            for (var again : List.of(path, path.resolve("../chat"), alias)) {
                assertThatThrownBy(() -> DataFolder.open(again))
                        .isInstanceOf(StoreException.class)
                        .hasMessage(
                                "The data folder " + again + " is in use by another Roomkeeper.");
            }
            assertThat(other(path))
                    .isEqualTo("The data folder " + path + " is in use by another Roomkeeper.");
        }
        assertThat(other(path)).isEqualTo("taken");
        DataFolder.open(path).close();
    }

    @Test
    void one_that_was_refused_can_be_opened_when_it_is_mended() throws IOException {
        Files.writeString(temp.resolve("version"), "99");
        assertThatThrownBy(() -> DataFolder.open(temp)).isInstanceOf(StoreException.class);
        Files.delete(temp.resolve("version"));
        DataFolder.open(temp).close();
    }

    @Test
    void a_hold_is_the_same_by_another_name_of_the_folder() throws IOException {
        var alias = Files.createSymbolicLink(temp.resolve("alias"), temp);
        try (var _ = Hold.tryTake(temp).orElseThrow()) {
            assertThat(Hold.tryTake(alias)).isEmpty();
        }
        Hold.tryTake(alias).orElseThrow().close();
    }

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
