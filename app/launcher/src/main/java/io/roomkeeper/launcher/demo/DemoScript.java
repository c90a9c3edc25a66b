package io.roomkeeper.launcher.demo;

import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Who says what where, and after which pause; the same seed and load give the same script.
final class DemoScript {
    static final String TEXT = "RC:TxtMsg";
    static final String GIFT = "chat:gift";
    static final String LIKE = "chat:like";

    /// One line, `pause` after the one before. `text` is what is said, the name of a gift, or how
    /// many likes.
    record Line(Duration pause, RoomId room, UserId user, String objectName, String text) {
        /// What is sent, in the form of its type.
        String content() {
            var field =
                    switch (objectName) {
                        case GIFT -> "gift";
                        case LIKE -> "likes";
                        default -> "content";
                    };
            return WireJson.mapper().writeValueAsString(Map.of(field, text));
        }
    }

    /// Lines per second of ordinary talk.
    private static final double CALM = 1.5;

    private static final double BUSY = 15;

    /// Share of a raid's lines that are spam.
    private static final double SPAM = 0.45;

    /// Of a hundred lines in the first room, how many are gifts, and how many are likes.
    private static final int GIFTS = 4;

    private static final int LIKES = 8;

    /// No silence is longer than this many usual pauses.
    private static final double LONGEST = 3;

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final RandomGenerator random;
    private final DemoLoad load;
    private final List<Room> rooms =
            Cast.all().stream().filter(cast -> cast.share() > 0).map(Room::new).toList();
    private final Deck<UserId> raiders = new Deck<>(Cast.raiders());
    private final Deck<String> spam = new Deck<>(Lines.SPAM);
    private final Deck<String> gifts = new Deck<>(Lines.GIFTS);

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
        if (room.equals(rooms.getFirst())) {
            int dice = random.nextInt(100);
            if (dice < GIFTS) {
                return line(perSecond, room, words.user(), GIFT, gifts.next(random));
            }
            if (dice < GIFTS + LIKES) {
                var likes = Integer.toString(1 + random.nextInt(5));
                return line(perSecond, room, words.user(), LIKE, likes);
            }
        }
        return line(perSecond, room, words.user(), TEXT, words.text());
    }

    private Line line(double perSecond, Room room, UserId user, String objectName, String text) {
        return new Line(pause(perSecond), room.cast().room(), user, objectName, text);
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
        return line(perSecond, rooms.getFirst(), raiders.next(random), TEXT, spam.next(random));
    }

    /// As between people who do not wait for each other.
    private Duration pause(double perSecond) {
        double usual = Math.min(LONGEST, -Math.log(1 - random.nextDouble()));
        return Duration.ofNanos((long) (usual / perSecond * NANOS));
    }
}
