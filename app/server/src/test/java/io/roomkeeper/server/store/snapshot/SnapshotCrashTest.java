package io.roomkeeper.server.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.store.journal.MemoryDisk;
import io.roomkeeper.server.store.journal.MemoryDisk.Fault;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;

/// Every call to the disk goes wrong in turn, in every way, while frames are written and snapshots
/// made; afterwards all that was acknowledged is there, and nothing by half.
class SnapshotCrashTest {
    private static final int PAGE = 64;
    private static final int FRAMES = 24;
    private static final int FRAMES_OF_SNAPSHOT = 6;

    private static final List<SortedMap<String, String>> EXPECTED = expected();

    /// Goes on with frame `from`, until the end or until the journal takes no more; tells how many
    /// frames were acknowledged.
    private static int live(LittleStore store, int from) {
        int frame = from;
        try {
            while (frame < FRAMES) {
                store.write(records(frame));
                frame++;
                if (frame % FRAMES_OF_SNAPSHOT == 0) {
                    store.look();
                }
            }
        } catch (IOException failed) {
            return frame;
        }
        return frame;
    }

    private static int live(MemoryDisk disk) {
        try {
            return live(new LittleStore(disk), 0);
        } catch (IOException failed) {
            return 0;
        }
    }

    private static String[] records(int frame) {
        return new String[] {
            "append total ." + frame,
            "put total " + frame,
            "put only-%d %s".formatted(frame, "x".repeat(30)),
            "wipe only-%d".formatted(frame - 5)
        };
    }

    /// What is stored after each number of frames.
    private static List<SortedMap<String, String>> expected() {
        var all = new ArrayList<SortedMap<String, String>>();
        try (var store = new LittleStore(new MemoryDisk(PAGE))) {
            all.add(store.entries());
            for (int frame = 0; frame < FRAMES; frame++) {
                store.write(records(frame));
                all.add(store.entries());
            }
            return all;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whichever_call_goes_wrong_the_acknowledged_is_there_and_the_store_goes_on(Fault fault) {
        var whole = new MemoryDisk(PAGE);
        assertThat(live(whole)).isEqualTo(FRAMES);
        for (int call = 0; call < whole.calls(); call++) {
            try {
                crash(fault, call);
            } catch (IOException | RuntimeException | AssertionError failed) {
                throw new AssertionError("%s at call %d".formatted(fault, call), failed);
            }
        }
    }

    private static void crash(Fault fault, int call) throws IOException {
        var disk = new MemoryDisk(PAGE);
        disk.failAt(call, fault);
        int acknowledged = live(disk);
        var random = new Random(call);
        goesOn(disk.afterPowerCut(random), acknowledged, random);
        goesOn(disk.afterKill(), acknowledged, random);
    }

    /// The power goes once more, at any call from the start on, and then no more.
    private static void goesOn(MemoryDisk disk, int acknowledged, Random random)
            throws IOException {
        disk.failAt(random.nextInt(60), Fault.POWER_CUT);
        int again = acknowledged;
        try {
            var store = new LittleStore(disk);
            again = live(store, found(store, acknowledged));
        } catch (IOException powerGone) {
            // before anything more was acknowledged
        }
        try (var store = new LittleStore(disk.afterPowerCut(random))) {
            assertThat(live(store, found(store, again))).isEqualTo(FRAMES);
            assertThat(store.entries()).isEqualTo(EXPECTED.getLast());
        }
    }

    /// How many frames are stored: all that were acknowledged, and at most one that was not.
    private static int found(LittleStore store, int acknowledged) {
        int frames = (int) store.journal.batch();
        assertThat(frames).isBetween(acknowledged, acknowledged + 1);
        assertThat(store.entriesAtStart()).isEqualTo(EXPECTED.get(frames));
        return frames;
    }
}
