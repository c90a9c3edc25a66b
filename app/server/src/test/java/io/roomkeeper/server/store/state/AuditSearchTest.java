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
import java.util.Set;

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
        return store.search(
                new AuditLog.Search(
                        query,
                        null,
                        since,
                        until,
                        new AuditLog.Hints(words, Set.of(), List.of()),
                        _ -> true,
                        looks));
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
    void of_a_user_only_their_own_lines_are_looked_at() {
        var all = about(RARE, null, 25);
        assertThat(numbers(all)).hasSize(25).startsWith(2_500L, 2_400L).endsWith(100L);
        assertThat(about(RARE, null, 26).next()).isZero();
        assertThat(numbers(about(RARE, new RoomId("other"), 26))).isEmpty();
        assertThat(numbers(about(RARE, ROOM, 26))).hasSize(25);
        assertThat(numbers(about(new UserId("user-7"), null, 1))).containsExactly(7L);
        assertThat(about(new UserId("a"), null, 1).lines()).isEmpty();
    }

    private AuditLog.Found about(UserId user, @Nullable RoomId room, int looks) {
        return store.search(
                new AuditLog.Search(
                        new AuditLog.Query(room, 0, 500),
                        user,
                        null,
                        null,
                        AuditLog.Hints.NONE,
                        _ -> true,
                        looks));
    }

    @Test
    void a_line_has_one_of_the_kinds_and_all_parts_in_any_case() {
        assertThat(numbers(hinted(Set.of("BAN"), List.of()))).isEmpty();
        assertThat(hinted(Set.of("BAN", "MUTE"), List.of()).lines()).hasSize(500);
        assertThat(numbers(hinted(Set.of(), List.of("user", "1234", "sanction"))))
                .containsExactly(1_234L);
        assertThat(numbers(hinted(Set.of(), List.of("mute", "1234")))).containsExactly(1_234L);
        assertThat(numbers(hinted(Set.of(), List.of("1234", "nothing")))).isEmpty();
    }

    private AuditLog.Found hinted(Set<String> kinds, List<String> parts) {
        return store.search(
                new AuditLog.Search(
                        new AuditLog.Query(null, 0, 500),
                        null,
                        null,
                        null,
                        new AuditLog.Hints(List.of(), kinds, parts),
                        _ -> true,
                        LINES));
    }

    @Test
    void a_page_is_full_at_its_limit_and_of_one_room_only_that_is_seen() {
        var query = new AuditLog.Query(ROOM, 0, 3);
        var found =
                store.search(
                        new AuditLog.Search(
                                query, null, null, null, AuditLog.Hints.NONE, _ -> true, LINES));
        assertThat(numbers(found)).containsExactly(2_500L, 2_498L, 2_496L);
        assertThat(found.next()).isEqualTo(2_496);
    }
}
