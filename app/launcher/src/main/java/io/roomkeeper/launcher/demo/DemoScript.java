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

    /// No silence is longer than this many usual pauses.
    private static final double LONGEST = 3;

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final RandomGenerator random;
    private final DemoLoad load;
    private final List<Room> rooms =
            Cast.all().stream().filter(cast -> cast.share() > 0).map(Room::new).toList();
    private final Deck<UserId> raiders = new Deck<>(Cast.raiders());
    private final Deck<String> spam = new Deck<>(Lines.SPAM);

    private record Room(Cast cast, RoomTalk talk) {
        Room(Cast cast) {
            this(cast, new RoomTalk(cast));
        }
    }

    DemoScript(long seed, DemoLoad load) {
        this.random = new Random(seed);
        this.load = load;
    }

    /// The next line; there is no end of them.
    Line next() {
        return switch (load) {
            case CALM -> talk(CALM);
            case BUSY -> talk(BUSY);
            case RAID ->
                    random.nextDouble() < SPAM ? spam(BUSY / (1 - SPAM)) : talk(BUSY / (1 - SPAM));
        };
    }

    private Line talk(double perSecond) {
        var room = room();
        var words = room.talk().next(random);
        return new Line(pause(perSecond), room.cast().room(), words.user(), words.text());
    }

    private Room room() {
        int dice = random.nextInt(100);
        for (var room : rooms) {
            dice -= room.cast().share();
            if (dice < 0) {
                return room;
            }
        }
        return rooms.getLast();
    }

    private Line spam(double perSecond) {
        return new Line(
                pause(perSecond),
                rooms.getFirst().cast().room(),
                raiders.next(random),
                spam.next(random));
    }

    /// As between people who do not wait for each other.
    private Duration pause(double perSecond) {
        double usual = Math.min(LONGEST, -Math.log(1 - random.nextDouble()));
        return Duration.ofNanos((long) (usual / perSecond * NANOS));
    }
}
