package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.console.RoomSummary;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the head of the management window says of a room.
record RoomFacts(RoomSummary room, Times times) {
    private static final String BETWEEN = "   ";
    private static final int IDLE = 0;
    private static final Duration IN_MINUTES = Duration.ofHours(2);
    private static final Duration IN_HOURS = Duration.ofDays(2);

    /// "id launch-01 created 14:00 idle in 59 min 18,311 members".
    String at(Instant now) {
        return Stream.of(
                        Optional.of(text("management.id", room.chatroomId().value())),
                        Optional.of(
                                text(
                                        "management.created",
                                        times.day(Instant.ofEpochMilli(room.createTime()), now))),
                        end(now),
                        Optional.of(text("management.memberCount", room.memberCount())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(BETWEEN));
    }

    /// What that means: "It is destroyed at 15:00 unless something happens before."
    String endAt(Instant now) {
        if (room.kept()) {
            return text("management.kept.what");
        }
        return room.endTime() == 0
                ? ""
                : text(
                        idle() ? "management.idle.what" : "management.age.what",
                        times.day(Instant.ofEpochMilli(room.endTime()), now));
    }

    private Optional<String> end(Instant now) {
        if (room.kept()) {
            return Optional.of(text("management.kept"));
        }
        if (room.endTime() == 0) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, Instant.ofEpochMilli(room.endTime()));
        return Optional.of(text(idle() ? "management.idle" : "management.age", span(left)));
    }

    private boolean idle() {
        return room.destroyType() == IDLE;
    }

    /// Rounded up to a minute where minutes count, else down.
    private static String span(Duration left) {
        if (left.compareTo(IN_MINUTES) < 0) {
            return text("management.minutes", Math.max(1, left.plusSeconds(59).toMinutes()));
        }
        return left.compareTo(IN_HOURS) < 0
                ? text("times.hours", left.toHours())
                : text("times.days", left.toDays());
    }
}
