package io.roomkeeper.server.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// Journals that live at random, through several ends of all kinds.
class JournalRandomTest {
    private static final int RUNS = 200;
    private static final int LIVES = 6;

    private final Random fresh = new Random();

    @Test
    void what_was_acknowledged_is_there_after_whatever_happened() {
        LongStream.concat(LongStream.rangeClosed(1, RUNS), fresh.longs(RUNS))
                .forEach(seed -> {
                    try {
                        new Run(seed).live();
                    } catch (IOException | RuntimeException | AssertionError failed) {
                        throw new AssertionError("seed " + seed, failed);
                    }
                });
    }

    private static final class Run {
        private final Random random;
        private final JournalLife.Use use;
        private final int segmentBytes;
        private MemoryDisk disk;
        private long written;
        private long forced;

        Run(long seed) {
            random = new Random(seed);
            use = random.nextBoolean() ? JournalLife.Use.STATE : JournalLife.Use.HISTORY;
            segmentBytes = 100 + random.nextInt(2000);
            disk = new MemoryDisk(1 << random.nextInt(3, 13));
        }

        void live() throws IOException {
            for (int life = 0; life < LIVES; life++) {
                var fault = List.of(Fault.values()).get(random.nextInt(Fault.values().length));
                disk.failAt(random.nextInt(80), fault);
                if (random.nextInt(4) == 0) {
                    disk.space(disk.usedSpace() + random.nextInt(2000));
                }
                boolean ended = write();
                boolean killed =
                        switch (fault) {
                            case KILL -> true;
                            case POWER_CUT -> false;
                            case NONE, ERROR, REFUSED, DONE_ALL_THE_SAME, FAILED_FORCE ->
                                    random.nextBoolean();
                        };
                if (killed || (ended && fault == Fault.NONE)) {
                    disk = disk.afterKill();
                } else {
                    disk = disk.afterPowerCut(random);
                    written = forced;
                }
            }
            var last = new JournalLife(disk, use, segmentBytes);
            assertThat(last.found()).isGreaterThanOrEqualTo(written);
        }

        /// Tells whether nothing went wrong.
        private boolean write() {
            try {
                var life = new JournalLife(disk, use, segmentBytes);
                assertThat(life.found()).isGreaterThanOrEqualTo(written);
                note(life);
                for (int step = random.nextInt(40); step > 0; step--) {
                    try {
                        step(life);
                    } finally {
                        note(life);
                    }
                }
                life.close();
                return true;
            } catch (IOException failed) {
                return false;
            }
        }

        private void note(JournalLife life) {
            written = life.written();
            forced = life.forced();
        }

        private void step(JournalLife life) throws IOException {
            switch (random.nextInt(10)) {
                case 0 -> life.roll();
                case 1 -> life.trim();
                case 2, 3 -> life.force();
                default -> life.frame();
            }
        }
    }
}
