package io.roomkeeper.server.engine.model;

import io.roomkeeper.server.engine.AttributeNote;
import io.roomkeeper.server.engine.Clearance;
import io.roomkeeper.server.engine.Original;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.RoomCommand;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Random messages and attributes.
final class TalkSteps {
    private static final Instant THEN = Instant.parse("2026-11-22T13:59:00Z");
    private final Cast cast;

    TalkSteps(Cast cast) {
        this.cast = cast;
    }

    RoomCommand<?> message() {
        return switch (cast.from(1, 20)) {
            case 1 -> new RoomCommand.Clear(cast.oneIn(2) ? send(null) : publish());
            case 2 -> recall();
            case 3, 4, 5, 6, 7 -> publish();
            default -> send(cast.cleared(cast.oneIn(2)));
        };
    }

    private RoomCommand.Send send(@Nullable Clearance cleared) {
        var room = cast.room();
        var who = cast.device(room);
        return new RoomCommand.Send(
                room,
                who.user(),
                who.session(),
                "Websocket",
                cast.type(),
                cast.text(),
                cast.oneIn(40),
                cleared);
    }

    private RoomCommand.Publish publish() {
        return new RoomCommand.Publish(
                cast.room(),
                cast.user(),
                cast.type(),
                cast.text(),
                !cast.oneIn(4),
                cast.oneIn(3),
                cast.oneIn(2) ? Priority.AS_LISTED : cast.oneOf(List.of(Priority.values())),
                cast.cleared(false));
    }

    private RoomCommand.Recall recall() {
        var who = cast.device();
        boolean known = cast.oneIn(2);
        return new RoomCommand.Recall(
                cast.room(),
                who.user(),
                cast.oneIn(2) ? who.session() : null,
                cast.givenId(),
                cast.oneIn(2) ? THEN.plusMillis(cast.oneIn(5) ? 1 : 0) : null,
                cast.oneIn(2),
                cast.oneIn(2),
                cast.oneIn(2) ? "sorry" : "",
                known ? new Original(cast.oneIn(2) ? who.user() : cast.user(), THEN) : null);
    }

    RoomCommand<?> attribute() {
        var room = cast.room();
        return switch (cast.from(1, 10)) {
            case 1 -> new RoomCommand.ListAttributes(room, List.of());
            case 2 -> new RoomCommand.ListAttributes(room, cast.keys(3));
            case 3, 4 -> {
                var note = note();
                var pairs = cast.pairs(note == null ? 4 : 1);
                yield new RoomCommand.SetAttributes(room, cast.user(), pairs, cast.oneIn(2), note);
            }
            case 5 -> {
                boolean forced = cast.oneIn(2);
                yield new RoomCommand.RemoveAttributes(
                        room,
                        cast.user(),
                        cast.keys(forced ? 4 : 1),
                        forced,
                        forced ? null : note());
            }
            case 6, 7, 8 ->
                    new RoomCommand.SetOwnAttributes(
                            room,
                            cast.user(room),
                            cast.pairs(3),
                            cast.oneIn(2),
                            cast.oneIn(3),
                            extra());
            default ->
                    new RoomCommand.RemoveOwnAttributes(
                            room, cast.user(room), cast.keys(3), cast.oneIn(3), extra());
        };
    }

    private @Nullable AttributeNote note() {
        if (!cast.oneIn(4)) {
            return null;
        }
        return cast.oneIn(2)
                ? new AttributeNote("app:gift", "look")
                : new AttributeNote(
                        "RC:chrmKVNotiMsg", "{\"type\":1,\"key\":\"a\",\"value\":\"v\"}");
    }

    private @Nullable String extra() {
        return cast.oneIn(3) ? (cast.oneIn(20) ? "x".repeat(3_000) : "seen?") : null;
    }
}
