package io.roomkeeper.launcher.demo;

import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Who says what where, and after which pause; the same seed and load give the same script.
final class DemoScript {
    /// One line, `pause` after the one before.
    record Line(Duration pause, RoomId room, UserId user, String text) {}

    /// Lines per second of ordinary talk.
    private static final double CALM = 1.5;

    private static final double BUSY = 15;

    /// Share of a raid's lines that are spam.
    private static final double SPAM = 0.45;

    private final RandomGenerator random;
    private final DemoLoad load;
    private final List<Cast> casts = Cast.all();
    private final List<UserId> raiders = Cast.raiders();

    DemoScript(long seed, DemoLoad load) {
        this.random = new Random(seed);
        this.load = load;
    }

    /// The next line; there is no end of them.
    Line next() {
        return switch (load) {
            case CALM -> talk(CALM);
            case BUSY -> talk(BUSY);
            case RAID -> random.nextDouble() < SPAM ? spam() : talk(BUSY / (1 - SPAM));
        };
    }

    private Line talk(double perSecond) {
        int dice = random.nextInt(100);
        var cast = casts.getFirst();
        for (var candidate : casts) {
            if (dice < candidate.share()) {
                cast = candidate;
                break;
            }
            dice -= candidate.share();
        }
        return new Line(pause(perSecond), cast.room(), any(cast.members()), any(cast.lines()));
    }

    private Line spam() {
        return new Line(
                pause(BUSY / (1 - SPAM)), casts.getFirst().room(), any(raiders), any(Lines.SPAM));
    }

    // Pauses as between people who do not wait for each other, cut so that no silence is too long.
    private Duration pause(double perSecond) {
        double seconds = Math.min(3, -Math.log(1 - random.nextDouble())) / perSecond;
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
