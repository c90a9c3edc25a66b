package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.Clearance;
import io.roomkeeper.server.engine.SessionId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Who and what takes part in random steps: few enough to meet often.
final class Cast {
    /// Ids that begin so are given by a step and made up by nobody.
    static final String GIVEN = "GIVN-";

    private static final Instant START = Instant.parse("2026-11-22T14:00:00Z"); // as TestClock
    private static final String ROOM = "room-";
    private static final int ROOMS = 4;
    private static final int USERS = 12;
    private static final int USERS_WITH_TWO_DEVICES = 8;
    private static final List<String> TYPES =
            List.of("RC:TxtMsg", "RC:TxtMsg", "RC:CmdMsg", "app:gift", "app:like");
    private static final List<String> TEXTS =
            List.of("hello", "How are you?", "this is SPAM", "oh darn it");
    private static final List<String> KEYS = List.of("a", "b", "c", "d", "e=", "F_-", "g", "h+");
    private final Random random;
    private int given;

    Cast(Random random) {
        this.random = random;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /// Somewhere in the first hour.
    Instant instant() {
        return START.plusSeconds(from(0, 3_600));
    }

    int from(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    RoomId room() {
        return new RoomId(ROOM + from(1, ROOMS));
    }

    UserId user() {
        return user(from(1, USERS));
    }

    /// Mostly one of the room's regulars.
    UserId user(RoomId room) {
        return oneIn(3) ? user() : device(room).user();
    }

    /// Mostly one of a regular's.
    Device device(RoomId room) {
        if (oneIn(3)) {
            return device();
        }
        int regulars = USERS / ROOMS;
        int place = Integer.parseInt(room.value().substring(ROOM.length())) - 1;
        int number = place * regulars + from(1, regulars);
        boolean second = number <= USERS_WITH_TWO_DEVICES && oneIn(3);
        return new Device(user(number), new SessionId(second ? USERS + number : number));
    }

    private static UserId user(int number) {
        return new UserId("user-" + number);
    }

    /// One to `most`, now and then the same twice.
    List<UserId> users(int most) {
        var users = new ArrayList<UserId>();
        int count = from(1, most);
        for (int i = 0; i < count; i++) {
            users.add(user());
        }
        return users;
    }

    /// A user on a device of that user's.
    record Device(UserId user, SessionId session) {}

    Device device() {
        int number = from(1, USERS + USERS_WITH_TWO_DEVICES);
        return new Device(user(number > USERS ? number - USERS : number), new SessionId(number));
    }

    String type() {
        return switch (from(1, 80)) {
            case 1 -> "";
            case 2 -> "x".repeat(33);
            case 3 -> "RC:Nope";
            default -> oneOf(TYPES);
        };
    }

    String goodType() {
        return oneOf(TYPES);
    }

    String text() {
        return oneIn(150) ? "long ".repeat(300) : oneOf(TEXTS);
    }

    String key() {
        return oneIn(60) ? "no key" : oneOf(KEYS);
    }

    Map<String, String> pairs(int most) {
        var pairs = new TreeMap<String, String>();
        int count = from(oneIn(20) ? 0 : 1, most);
        for (int i = 0; i < count; i++) {
            pairs.put(key(), oneIn(60) ? "" : "v" + from(1, 9));
        }
        return pairs;
    }

    List<String> keys(int most) {
        return List.copyOf(pairs(most).keySet());
    }

    int minutes() {
        return oneIn(40) ? 0 : oneOf(List.of(1, 1, 2, 5, 60, 43_200));
    }

    Act act() {
        boolean told = oneIn(2);
        return new Act("ana", oneIn(2) ? "spam" : "", told, told ? "why" : "");
    }

    /// One of the last, or one of no message.
    String givenId() {
        return givenId(from(Math.max(0, given - 20), given));
    }

    private static String givenId(int number) {
        return GIVEN + "%04d-%04d-ABCD".formatted(number / 10_000, number % 10_000);
    }

    @Nullable Clearance cleared(boolean replaced) {
        if (!oneIn(15)) {
            return null;
        }
        given++;
        return new Clearance(givenId(given), "cleared", replaced);
    }
}
