package io.roomkeeper.launcher;

import javafx.animation.AnimationTimer;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Notes how long after the one before each frame begins. Used on the FX thread.
final class FrameProbe extends AnimationTimer {
    private static final int LONG_FRAME_MILLIS = 50;

    private final LongStream.Builder gaps = LongStream.builder();
    private long last;

    @Override
    public void handle(long now) {
        if (last != 0) {
            gaps.add(TimeUnit.NANOSECONDS.toMicros(now - last));
        }
        last = now;
    }

    /// What was seen: how many frames, how many of them began too long after the one before, and
    /// gaps in ms.
    record Frames(int all, long over, double median, double p99, double longest) {
        @Override
        public String toString() {
            return "%d frames, %d over %d ms, p50 %.1f, p99 %.1f, longest %.1f ms"
                    .formatted(all, over, LONG_FRAME_MILLIS, median, p99, longest);
        }
    }

    /// Stops, and says what was seen.
    Frames result() {
        stop();
        long[] micros = gaps.build().sorted().toArray();
        long over = Arrays.stream(micros).filter(gap -> gap > LONG_FRAME_MILLIS * 1_000L).count();
        return new Frames(
                micros.length,
                over,
                micros[micros.length / 2] / 1_000.0,
                micros[micros.length * 99 / 100] / 1_000.0,
                micros[micros.length - 1] / 1_000.0);
    }
}
