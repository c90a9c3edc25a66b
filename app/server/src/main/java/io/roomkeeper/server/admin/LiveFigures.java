package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.LiveSample;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.EngineFigures;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/// How the server does, sampled once a second and kept for two minutes.
public final class LiveFigures {
    /// Samples that are kept.
    static final int MOST = 120;

    /// Samples over which the discarded share goes.
    private static final int SHARE_OF = 60;

    /// Samples between two looks at the size of the data folder.
    private static final int STORE_EVERY = 10;

    private final Sources sources;
    private final ArrayDeque<LiveSample> samples = new ArrayDeque<>();
    private final ArrayDeque<EngineFigures> totals = new ArrayDeque<>();
    private long storeBytes;
    private int taken;

    /// Where figures come from; `connections` of members, `storeBytes` of the data folder.
    public record Sources(
            ChatroomEngine engine,
            SendDelays delays,
            IntSupplier connections,
            LongSupplier storeBytes,
            InstantSource clock) {}

    public LiveFigures(Sources sources) {
        this.sources = sources;
        totals.add(sources.engine().figures());
    }

    /// Takes the next sample.
    synchronized LiveSample sample() {
        if (taken % STORE_EVERY == 0) {
            storeBytes = sources.storeBytes().getAsLong();
        }
        taken++;
        var now = sources.engine().figures();
        var delays = sources.delays().take();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var sample =
                new LiveSample(
                        sources.clock().millis(),
                        now.sent() - totals.getLast().sent(),
                        now.members(),
                        sources.connections().getAsInt(),
                        now.rooms(),
                        discarded(totals.getFirst(), now),
                        delays.getValueAtPercentile(50),
                        delays.getValueAtPercentile(99),
                        heap.getUsed(),
                        heap.getMax(),
                        storeBytes,
                        sources.delays().lastCommit());
        keep(totals, now, SHARE_OF);
        keep(samples, sample, MOST);
        return sample;
    }

    private static <T> void keep(ArrayDeque<T> all, T next, int most) {
        all.addLast(next);
        if (all.size() > most) {
            all.removeFirst();
        }
    }

    private static double discarded(EngineFigures then, EngineFigures now) {
        long gone = now.discarded() - then.discarded();
        long all = now.sent() - then.sent() + gone;
        return all == 0 ? 0 : (double) gone / all;
    }

    /// Those that are kept, oldest first.
    synchronized List<LiveSample> history() {
        return List.copyOf(samples);
    }

    Sources sources() {
        return sources;
    }

    /// The newest, or zeroes before there is one.
    synchronized LiveSample latest() {
        return samples.isEmpty()
                ? new LiveSample(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                : samples.getLast();
    }
}
