package io.roomkeeper.server.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.store.journal.MemoryDisk;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The power goes at every call in turn while frames are written and snapshots made.
class SnapshotCrashTest {
    private static final int FRAMES = 40;

    /// Writes frames and makes snapshots until the end or the power goes; tells how many frames
    /// were acknowledged.
    private static int run(MemoryDisk disk) {
        int frames = 0;
        try {
            var store = new LittleStore(disk);
            while (frames < FRAMES) {
                store.write(records(frames));
                frames++;
                if (frames % 10 == 0) {
                    store.look();
                }
            }
        } catch (IOException powerGone) {
            return frames;
        }
        return frames;
    }

    private static String[] records(int frame) {
        return new String[] {
            "append total ." + frame,
            "put total " + frame,
            "put only-%d-%d %s".formatted(frame / 10, frame % 10, "x".repeat(20)),
            "wipe only-%d-%d".formatted(frame / 10 - 1, frame % 10)
        };
    }

    /// What is stored after each number of frames.
    private static List<SortedMap<String, String>> expected() throws IOException {
        var all = new ArrayList<SortedMap<String, String>>();
        try (var store = new LittleStore(new MemoryDisk())) {
            all.add(store.entries());
            for (int frame = 0; frame < FRAMES; frame++) {
                store.write(records(frame));
                all.add(store.entries());
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void whatever_was_acknowledged_is_there_after_the_power_went_at_any_call(double kept)
            throws IOException {
        var expected = expected();
        var whole = new MemoryDisk();
        assertThat(run(whole)).isEqualTo(FRAMES);
        for (int call = 0; call < whole.calls(); call++) {
            var disk = new MemoryDisk();
            disk.failAt(call, MemoryDisk.Fault.POWER_CUT);
            int acknowledged = run(disk);
            var after = disk.afterPowerCut(kept);
            try (var store = new LittleStore(after)) {
                assertThat(store.entriesAtStart())
                        .as("power cut at call %d", call)
                        .isIn(
                                expected.subList(
                                        acknowledged, Math.min(acknowledged + 2, FRAMES + 1)));
                int stored = (int) store.journal.batch();
                store.writeMuch("more");
                store.look();
                store.write("put last 1");
                assertThat(store.entries())
                        .as("second crash after call %d", call)
                        .containsAllEntriesOf(without(expected.get(stored)))
                        .containsEntry("last", "1")
                        .containsEntry("!frames", "" + (stored + 13));
            }
        }
    }

    private static SortedMap<String, String> without(SortedMap<String, String> entries) {
        var others = new TreeMap<>(entries);
        others.remove("!frames");
        return others;
    }
}
