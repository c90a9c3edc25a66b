package io.roomkeeper.server.store.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A data folder, a backup of it, and the folder it is restored into.
abstract class BackupScene {
    @TempDir Path place;

    Path data() {
        return place.resolve("data");
    }

    Path file() {
        return place.resolve("backup.zip");
    }

    Path restored() {
        return place.resolve("restored");
    }

    Backup backup() {
        return new Backup(data(), "1.2.3", new TestClock());
    }

    void write() {
        write(file(), false);
    }

    void write(Path file, boolean replace) {
        var _ = new OutputFile(file).write(replace, out -> backup().write(out, Stage.quiet()));
    }

    void restore() {
        var _ = Restore.run(file(), restored(), Stage.quiet());
    }

    void assertRestored(int count) {
        var numbers = IntStream.rangeClosed(1, count);
        var expected = numbers.boxed().toList();
        try (var state = Stage.state(restored());
                var messages = Stage.messages(restored())) {
            assertThat(Stage.muted(state)).isEqualTo(expected);
            assertThat(Stage.sent(messages))
                    .isEqualTo(expected.stream().map(Long::valueOf).toList());
        }
    }

    List<String> inPlace() throws IOException {
        try (var files = Files.list(place)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
