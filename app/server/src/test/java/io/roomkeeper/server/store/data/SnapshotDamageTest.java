package io.roomkeeper.server.store.data;

import static io.roomkeeper.server.store.data.Stage.get;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.StoreException;
import io.roomkeeper.server.store.snapshot.SnapshotName;
import io.roomkeeper.server.store.state.AuditRetention;
import io.roomkeeper.server.store.state.EagerSnapshots;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A folder with two generations of snapshots, whose journal does not reach back to its beginning.
class SnapshotDamageTest {
    private static final int MOST = 5_000;
    private static final int IN_A_SNAPSHOT = 500;

    @TempDir Path place;
    private final List<String> said = new ArrayList<>();
    private int count;

    private Path data() {
        return place.resolve("data");
    }

    private Path journal() {
        return data().resolve("journal");
    }

    private List<Path> snapshots() throws IOException {
        return new FileDisk(journal())
                .files().stream().filter(SnapshotName::matches).map(journal()::resolve).toList();
    }

    @BeforeEach
    void fill() throws IOException {
        try (var state = EagerSnapshots.open(data())) {
            get(state.append(List.of(Stage.created())));
            while (Files.exists(journal().resolve("journal-0000000000000000001.log"))) {
                assertThat(++count).isLessThan(MOST);
                get(state.append(List.of(Stage.mute(count))));
            }
        }
        assertThat(snapshots()).hasSize(2);
    }

    private void assertWhole(Path folder) {
        try (var state = Stage.state(folder)) {
            assertThat(Stage.muted(state))
                    .isEqualTo(IntStream.rangeClosed(1, count).boxed().toList());
        }
    }

    @Test
    void a_whole_folder_has_no_trouble() {
        assertThat(Stage.check(data())).isEmpty();
    }

    @Test
    void a_damaged_newest_snapshot_costs_nothing() throws IOException {
        var newest = snapshots().getLast();
        Stage.flip(newest, IN_A_SNAPSHOT);
        assertThat(Stage.check(data()))
                .singleElement()
                .satisfies(trouble ->
                        assertThat(trouble.line())
                                .startsWith(newest + ": The snapshot is damaged: ")
                                .contains("Nothing is lost"));
        assertThat(Stage.repair(data(), said::add)).isEmpty();
        assertThat(said)
                .contains("The damaged file was kept as " + newest.getFileName() + ".damaged.");
        assertWhole(data());
    }

    @Test
    void two_damaged_snapshots_cannot_be_mended_and_that_is_said() throws IOException {
        for (var each : snapshots()) {
            Stage.flip(each, IN_A_SNAPSHOT);
        }
        var left = Stage.repair(data(), said::add);
        assertThat(left)
                .hasSize(2)
                .allSatisfy(trouble ->
                        assertThat(trouble.line())
                                .contains("cannot be recovered from this folder")
                                .contains("Restore a backup with `roomkeeper data restore`."));
        assertThat(snapshots()).hasSize(2);
        assertThatThrownBy(() -> write(place.resolve("backup.zip")))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("Nothing was copied. The snapshot is damaged: ");
    }

    @Test
    void a_backup_and_an_export_go_back_behind_the_journal() throws IOException {
        var file = place.resolve("backup.zip");
        var lines = place.resolve("lines");
        write(file);
        var _ = Restore.run(file, place.resolve("restored"), Stage.quiet());
        assertWhole(place.resolve("restored"));
        long written =
                new OutputFile(lines)
                        .write(
                                false,
                                out ->
                                        Export.write(
                                                data(),
                                                new Export.Retention(
                                                        Duration.ZERO, AuditRetention.FOR_EVER),
                                                new TestClock(),
                                                out));
        assertThat(Files.readAllLines(lines)).hasSize((int) written).hasSize(2 * count + 2);
    }

    private void write(Path file) {
        var backup = new Backup(data(), "1", new TestClock());
        var _ = new OutputFile(file).write(false, out -> backup.write(out, Stage.quiet()));
    }
}
