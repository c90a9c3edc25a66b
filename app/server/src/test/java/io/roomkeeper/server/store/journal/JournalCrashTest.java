package io.roomkeeper.server.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.Random;

/// Every call to the disk goes wrong in turn, in every way; afterwards the journal holds what was
/// acknowledged, and goes on.
class JournalCrashTest {
    private static final int PAGE = 16;
    private static final int SMALL_SEGMENT = 200;
    private static final int FRAMES = 14;
    private static final int IMAGES = 4;

    /// What was acknowledged: `written` frames are there after a kill, `forced` after a power cut.
    private record Acknowledged(long written, long forced) {}

    private static Acknowledged live(MemoryDisk disk, JournalLife.Use use, Acknowledged before) {
        var acknowledged = before;
        try {
            var life = new JournalLife(disk, use, SMALL_SEGMENT);
            assertThat(life.found()).isGreaterThanOrEqualTo(before.written());
            acknowledged = new Acknowledged(life.found(), life.found());
            for (int frame = 1; frame <= FRAMES; frame++) {
                life.frame();
                acknowledged = new Acknowledged(life.written(), life.forced());
                switch (frame) {
                    case 3, 6, 9 -> life.force();
                    case 5 -> life.roll();
                    case 8 -> life.trim();
                    default -> {}
                }
                acknowledged = new Acknowledged(life.written(), life.forced());
            }
            life.close();
        } catch (IOException failed) {
            return acknowledged;
        }
        return acknowledged;
    }

    @ParameterizedTest
    @EnumSource
    void whichever_call_goes_wrong_the_acknowledged_is_there_and_writing_goes_on(
            JournalLife.Use use) {
        var whole = new MemoryDisk(PAGE);
        live(whole, use, new Acknowledged(0, 0));
        assertThat(whole.calls()).isGreaterThan(2 * FRAMES);
        for (var fault : Fault.values()) {
            int calls = fault == Fault.NONE ? 1 : whole.calls();
            for (int call = 0; call < calls; call++) {
                try {
                    crash(use, fault, call);
                } catch (RuntimeException | AssertionError failed) {
                    throw new AssertionError("%s at call %d".formatted(fault, call), failed);
                }
            }
        }
    }

    private static void crash(JournalLife.Use use, Fault fault, int call) {
        var disk = new MemoryDisk(PAGE);
        disk.failAt(call, fault);
        var acknowledged = live(disk, use, new Acknowledged(0, 0));
        for (int image = 0; image < IMAGES; image++) {
            var random = new Random(image);
            var durable = new Acknowledged(acknowledged.forced(), acknowledged.forced());
            goesOn(disk.afterPowerCut(random), use, durable, random);
            goesOn(disk.afterKill(), use, acknowledged, random);
        }
    }

    /// The power goes once more, at any call from the start on, and then no more.
    private static void goesOn(
            MemoryDisk disk, JournalLife.Use use, Acknowledged acknowledged, Random random) {
        disk.failAt(random.nextInt(40), Fault.POWER_CUT);
        var again = live(disk, use, acknowledged);
        var durable = new Acknowledged(again.forced(), again.forced());
        var last = live(disk.afterPowerCut(random), use, durable);
        assertThat(last.written()).isGreaterThanOrEqualTo(again.forced() + FRAMES);
    }
}
