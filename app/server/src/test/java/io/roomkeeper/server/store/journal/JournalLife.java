package io.roomkeeper.server.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/// A journal from its start to whatever ends it. Each frame tells its number, so that what is read
/// later can be compared with what was written; the file `first` tells where the journal begins.
final class JournalLife {
    /// How the journal is used: each frame is forced, or some now and then.
    enum Use {
        STATE,
        HISTORY
    }

    private static final String FIRST = "first";

    private final Disk disk;
    private final Use use;
    private final Journal journal;
    private final long found;

    /// Opens the journal and checks that it holds what was written to it, as far as it goes.
    JournalLife(Disk disk, Use use, long segmentBytes) throws IOException {
        this.disk = disk;
        this.use = use;
        long first = first(disk);
        var replay = new Check(use, first);
        journal = Journal.open(disk, segmentBytes, first, replay);
        found = replay.next - 1;
        assertThat(journal.batch()).isEqualTo(found);
    }

    private static long first(Disk disk) throws IOException {
        return disk.files().contains(FIRST)
                ? Long.parseLong(new String(disk.read(FIRST), UTF_8))
                : 1;
    }

    private static final class Check implements Replay {
        private final Use use;
        private long next;

        Check(Use use, long first) {
            this.use = use;
            next = first;
        }

        @Override
        public void take(Place place, Frame frame) {
            assertThat(frame.batch()).isEqualTo(next);
            assertThat(frame.records().subList(1, frame.records().size()))
                    .containsExactlyElementsOf(records(next));
            next++;
        }

        @Override
        public long forcedBefore(Frame frame) {
            return use == Use.STATE
                    ? Replay.super.forcedBefore(frame)
                    : Long.parseLong(new String(frame.records().getFirst(), UTF_8));
        }
    }

    private static List<byte[]> records(long batch) {
        return List.of(
                ("first of " + batch).getBytes(UTF_8),
                ("second of " + batch + "x".repeat((int) (batch * 37 % 29))).getBytes(UTF_8));
    }

    /// Number of the last frame that was there at the start.
    long found() {
        return found;
    }

    /// Number of the last frame that a kill must not lose.
    long written() {
        return journal.batch();
    }

    /// Number of the last frame that a power cut must not lose.
    long forced() {
        return use == Use.STATE ? journal.batch() : journal.forced();
    }

    void frame() throws IOException {
        var forced = Long.toString(journal.forced()).getBytes(UTF_8);
        var own = records(journal.batch() + 1);
        var all = List.of(forced, own.getFirst(), own.getLast());
        switch (use) {
            case STATE -> journal.append(all);
            case HISTORY -> {
                var _ = journal.write(all);
            }
        }
    }

    void force() throws IOException {
        journal.force();
    }

    void roll() throws IOException {
        journal.roll();
    }

    /// Lets go of all frames so far.
    void trim() throws IOException {
        journal.roll();
        long first = journal.batch() + 1;
        WholeFile.replace(disk, FIRST, Long.toString(first).getBytes(UTF_8));
        for (var name : disk.files()) {
            if (SegmentName.matches(name) && SegmentName.firstBatch(name) < first) {
                disk.delete(name);
            }
        }
        disk.forceFolder();
    }

    void close() throws IOException {
        journal.close();
    }
}
