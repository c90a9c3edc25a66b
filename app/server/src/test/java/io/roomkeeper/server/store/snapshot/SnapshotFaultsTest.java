package io.roomkeeper.server.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.Fault;
import io.roomkeeper.server.store.journal.MemoryDisk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Journal and snapshots together, with every call to the disk going wrong in turn, in every way,
/// and the power going once more: what is there is what a plain map has after the same frames.
class SnapshotFaultsTest {
    private static final int PAGE = 64;
    private static final int FRAMES = 36;
    private static final List<SortedMap<String, String>> EXPECTED = expected(3 * FRAMES + 2);

    private static List<SortedMap<String, String>> expected(int frames) {
        var all = new ArrayList<SortedMap<String, String>>();
        var entries = new TreeMap<String, String>();
        all.add(entries);
        for (int frame = 0; frame < frames; frame++) {
            entries = new TreeMap<>(entries);
            for (var record : records(frame)) {
                apply(record.split(" ", 3), entries);
            }
            entries.put("!frames", "" + (frame + 1));
            all.add(entries);
        }
        return all;
    }

    private static void apply(String[] words, Map<String, String> entries) {
        switch (words[0]) {
            case "put" -> entries.put(words[1], words[2]);
            case "append" -> entries.computeIfPresent(words[1], (_, value) -> value + words[2]);
            case "remove" -> entries.remove(words[1]);
            default -> entries.keySet().removeIf(key -> key.startsWith(words[1]));
        }
    }

    private static String[] records(long frame) {
        return new String[] {
            "append total ." + frame,
            frame % 20 == 0 ? "put total " + frame : "append total +",
            "put only-%d-%d %s".formatted(frame / 10, frame % 10, "x".repeat(20)),
            "wipe only-%d-%d".formatted(frame / 10 - 1, frame % 10),
            "remove only-%d-%d".formatted(frame / 10, frame % 10 - 3)
        };
    }

    /// Starts, writes, makes snapshots, until a write fails or it has been enough; tells how many
    /// frames were acknowledged, of which there were `before`.
    private static long live(MemoryDisk disk, long before) {
        long acknowledged = before;
        var clock = new TestClock();
        try (var store = new LittleStore(disk, clock)) {
            acknowledged = store.journal.batch();
            assertThat(acknowledged).isGreaterThanOrEqualTo(before);
            assertThat(store.entriesAtStart()).isEqualTo(EXPECTED.get((int) acknowledged));
            assertThat(store.snapshots.trouble()).isEmpty();
            for (int frame = 1; frame <= FRAMES; frame++) {
                store.write(records(acknowledged));
                acknowledged++;
                if (frame % 6 == 0) {
                    store.look();
                    clock.advance(LittleStore.RETRY);
                }
            }
        } catch (IOException failed) {
            return acknowledged;
        }
        return acknowledged;
    }

    @Test
    void the_run_makes_and_deletes_snapshots_and_segments() throws IOException {
        var disk = new MemoryDisk(PAGE);
        live(disk, 0);
        try (var store = new LittleStore(disk)) {
            assertThat(store.generations()).hasSize(2);
            assertThat(store.segments().getFirst()).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whichever_call_goes_wrong_all_that_was_acknowledged_is_there(Fault fault) {
        var whole = new MemoryDisk(PAGE);
        live(whole, 0);
        int calls = fault == Fault.NONE ? 1 : whole.calls();
        for (int call = 0; call < calls; call++) {
            try {
                crash(fault, call);
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("%s at call %d".formatted(fault, call), failed);
            }
        }
    }

    private static void crash(Fault fault, int call) {
        var disk = new MemoryDisk(PAGE);
        disk.failAt(call, fault);
        long acknowledged = live(disk, 0);
        var random = new Random(call);
        goesOn(disk.afterPowerCut(random), acknowledged, random);
        goesOn(disk.afterKill(), acknowledged, random);
    }

    /// The power goes once more, at any call from the start on, and then no more.
    private static void goesOn(MemoryDisk disk, long acknowledged, Random random) {
        disk.failAt(random.nextInt(150), Fault.POWER_CUT);
        long again = live(disk, acknowledged);
        assertThat(live(disk.afterPowerCut(random), again))
                .as("with or without the frame that was being written")
                .isBetween(again + FRAMES, again + FRAMES + 1);
    }

    @Test
    void a_damaged_newest_snapshot_costs_nothing_even_when_the_power_goes_at_the_start()
            throws IOException {
        var disk = new MemoryDisk(PAGE);
        long acknowledged = live(disk, 0);
        var newest = SnapshotName.of(new Generations(disk).newest());
        for (int offset = 0; offset < disk.read(newest).length; offset++) {
            var random = new Random(offset);
            var damaged = disk.afterKill();
            damaged.flip(newest, offset, random.nextInt(8));
            damaged.failAt(random.nextInt(6), Fault.POWER_CUT);
            starts(damaged, acknowledged);
            var again = damaged.afterPowerCut(random);
            assertThat(starts(again, acknowledged)).isTrue();
        }
    }

    /// Tells whether it started, with all entries.
    private static boolean starts(MemoryDisk disk, long acknowledged) {
        try (var store = new LittleStore(disk)) {
            assertThat(store.entriesAtStart()).isEqualTo(EXPECTED.get((int) acknowledged));
            return true;
        } catch (IOException failed) {
            return false;
        }
    }
}
