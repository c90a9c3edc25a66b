package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.UserList;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class StateTablesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final int ROOMS = 3;
    private static final int CHANGES = 1_500;

    @TempDir Path folder;

    private static StateChange change(Random random, int number) {
        var room = new RoomId("room-" + random.nextInt(ROOMS));
        var user = new UserId("user-" + random.nextInt(3));
        var at = NOW.plusSeconds(number);
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                    new StateChange.RoomCreated(room, at, "ana", "", "", null, "LIFE-" + number);
            case 2 -> new StateChange.RoomDestroyed(room, at, "ana", "", false);
            case 3, 4 ->
                    new StateChange.SanctionImposed(
                            room, at, "bo", "", Sanction.Kind.MUTE, user, at.plusSeconds(60));
            case 5 -> new StateChange.SanctionLifted(room, at, "bo", "", Sanction.Kind.MUTE, user);
            case 6 -> new StateChange.KeptChanged(room, at, "bo", "", random.nextBoolean());
            case 7 ->
                    new StateChange.UsersListed(
                            room,
                            at,
                            "bo",
                            "",
                            UserList.ALLOWED,
                            random.nextBoolean(),
                            List.of(user));
            default -> {
                var pair =
                        new AttributeChange(
                                "score", "" + number, user, false, random.nextBoolean(), number);
                yield new StateChange.AttributesChanged(room, at, "kim", "", List.of(pair));
            }
        };
    }

    private static List<Object> content(StateTables tables) {
        var all = new ArrayList<Object>();
        for (int room = 0; room < ROOMS; room++) {
            all.add(tables.room(new RoomId("room-" + room)));
        }
        all.add(tables.rooms(null, 100, ""));
        all.add(tables.roomCount());
        all.add(tables.loadApp());
        all.add(tables.due(NOW.plusSeconds(90_000), NOW, 60, 100));
        all.add(tables.find(new AuditLog.Query(null, 0, 500), Long.MIN_VALUE));
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void changes_that_are_taken_in_together_give_what_they_give_one_by_one(long seed) {
        var random = new Random(seed);
        try (var single = StateTables.open(folder.resolve("single"));
                var grouped = StateTables.open(folder.resolve("grouped"))) {
            var group = new ArrayList<Recorded>();
            for (int number = 0; number < CHANGES; number++) {
                var change = Recorded.of(change(random, number));
                single.apply(List.of(change));
                group.add(change);
                if (random.nextInt(20) == 0) {
                    grouped.apply(group);
                    group.clear();
                    assertThat(content(grouped)).isEqualTo(content(single));
                }
            }
        }
    }
}
