package io.roomkeeper.server.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

class WholeFileTest {
    private static final int PAGE = 4;
    private static final byte[] OLD = "what it was before".getBytes(UTF_8);
    private static final byte[] NEW = "what it is now".getBytes(UTF_8);

    @ParameterizedTest
    @EnumSource
    void whichever_call_goes_wrong_it_holds_the_old_bytes_or_the_new(Fault fault)
            throws IOException {
        for (int call = 0; call < 8; call++) {
            for (int seed = 0; seed < 20; seed++) {
                var disk = new MemoryDisk(PAGE);
                WholeFile.replace(disk, "file", OLD);
                disk.failAt(disk.calls() + call, fault);
                var replaced = replaces(disk);
                var after = disk.afterPowerCut(new Random(seed));
                assertThat(after.read("file")).isIn(replaced ? NEW : OLD, NEW);
                assertThat(disk.afterKill().read("file")).isIn(replaced ? NEW : OLD, NEW);
                WholeFile.replace(after, "file", NEW);
                assertThat(after.afterPowerCut(0).read("file")).isEqualTo(NEW);
            }
        }
    }

    private static boolean replaces(Disk disk) {
        try {
            WholeFile.replace(disk, "file", NEW);
            return true;
        } catch (IOException failed) {
            return false;
        }
    }

    @Test
    void on_a_real_disk_it_takes_the_place_of_the_old_file(@TempDir Path folder)
            throws IOException {
        var disk = new FileDisk(folder);
        assertThat(disk.usableSpace()).isPositive();
        Files.writeString(folder.resolve("file.new"), "left by a crash, and longer than the new");
        WholeFile.replace(disk, "file", OLD);
        WholeFile.replace(disk, "file", NEW);
        assertThat(disk.files()).containsExactly("file");
        assertThat(disk.read("file")).isEqualTo(NEW);
        try (var source = disk.source("file")) {
            assertThat(source.length()).isEqualTo(NEW.length);
        }
    }
}
