package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Lines of a long audit log are found by what they say: of each hundred one is about `a"b`.
class AuditSearchTest {
    private static final Instant START = Instant.parse("2026-11-22T14:00:00Z");
    private static final RoomId ROOM = new RoomId("launch");
    private static final int LINES = 2_500;
    private static final UserId RARE = new UserId("a\"b");

    @TempDir private Path folder;
    private RoomkeeperStore store;

    @BeforeEach
    void a_line_a_second() {
        store =
                RoomkeeperStore.open(
                        folder, AuditRetention.FOR_EVER, 0, InstantSource.fixed(START));
        var changes = new ArrayList<Change>();
        for (int i = 1; i <= LINES; i++) {
            var at = START.plusSeconds(i);
            changes.add(
                    new StateChange.SanctionImposed(
                            i % 2 == 0 ? ROOM : new RoomId("other"),
                            at,
                            "ana",
                            "",
                            Sanction.Kind.MUTE,
                            i % 100 == 0 ? RARE : new UserId("user-" + i),
                            at.plus(Duration.ofDays(1))));
        }
        store.append(changes).join();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private AuditLog.Found search(
            long before,
            @Nullable Instant since,
            @Nullable Instant until,
            List<String> words,
            int looks) {
        var query = new AuditLog.Query(null, before, 500);
        return store.search(new AuditLog.Search(query, since, until, words, _ -> true, looks));
    }

    private static List<Long> numbers(AuditLog.Found found) {
        return found.lines().stream().map(AuditLog.Line::number).toList();
    }

    @Test
    void a_line_with_the_word_is_found_however_the_word_is_spelt_in_json() {
        var found = search(0, null, null, List.of(RARE.value()), LINES);
        assertThat(found.lines())
                .hasSize(25)
                .first()
                .satisfies(line -> {
                    assertThat(line.number()).isEqualTo(2_500);
                    assertThat(((StateChange.SanctionImposed) line.change()).user())
                            .isEqualTo(RARE);
                });
        assertThat(numbers(search(0, null, null, List.of("user-1234", "ana"), LINES)))
                .containsExactly(1_234L);
    }

    @Test
    void a_search_stops_when_it_has_looked_enough_and_goes_on_where_it_stopped() {
        var first = search(0, null, null, List.of(RARE.value()), 1_050);
        assertThat(first.lines()).hasSize(11);
        assertThat(first.next()).isEqualTo(1_451);
        var rest = search(first.next(), null, null, List.of(RARE.value()), LINES);
        assertThat(rest.lines()).hasSize(14);
        assertThat(rest.next()).isZero();
    }

    @Test
    void a_span_of_time_includes_its_beginning_and_not_its_end() {
        var found = search(0, START.plusSeconds(1_000), START.plusSeconds(1_003), List.of(), LINES);
        assertThat(numbers(found)).containsExactly(1_002L, 1_001L, 1_000L);
        assertThat(found.next()).isZero();
        assertThat(search(0, null, START, List.of(), LINES).lines()).isEmpty();
        assertThat(search(0, START.plusSeconds(9_999), null, List.of(), LINES).lines()).isEmpty();
    }

    @Test
    void a_page_is_full_at_its_limit_and_of_one_room_only_that_is_seen() {
        var query = new AuditLog.Query(ROOM, 0, 3);
        var found =
                store.search(new AuditLog.Search(query, null, null, List.of(), _ -> true, LINES));
        assertThat(numbers(found)).containsExactly(2_500L, 2_498L, 2_496L);
        assertThat(found.next()).isEqualTo(2_496);
    }
}
