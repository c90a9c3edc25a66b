package io.roomkeeper.console.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class RowsViewModelTest {
    private final RowsViewModel<Line> list = new RowsViewModel<>();

    private record Line(String id, long until) implements Row {}

    @Test
    void the_selection_stays_with_the_users_when_the_list_changes() {
        take("kim", "lee", "max");
        select("lee", "max");
        list.take(rows(2, "amy", "kim", "lee"), 3);

        assertThat(list.selectedIds()).containsExactly("lee");
        assertThat(list.selectedProperty().get().getFirst().until()).isEqualTo(2);
    }

    @Test
    void what_the_table_makes_of_a_changing_list_is_not_heard() {
        take("kim", "lee");
        select("lee");
        list.changingProperty().subscribe((_, _) -> list.select(List.copyOf(list.matching())));
        list.take(rows(2, "kim", "lee"), 2);

        assertThat(list.selectedIds()).contains("lee");
    }

    @Test
    void the_same_list_again_changes_nothing() {
        List<Boolean> changes = new ArrayList<>();
        take("kim", "lee");
        list.changingProperty().subscribe((_, now) -> changes.add(now));
        take("kim", "lee");

        assertThat(changes).isEmpty();
    }

    @Test
    void the_filter_finds_any_part_of_an_id() {
        take("Kim-1", "lee", "joaKIM");
        list.filterProperty().set(" kim ");

        assertThat(list.matching()).extracting(Line::id).containsExactly("Kim-1", "joaKIM");
        assertThat(list.totalProperty().get()).isEqualTo(3);
    }

    @Test
    void users_out_of_sight_are_not_selected() {
        take("kim", "lee");
        select("kim", "lee");
        list.filterProperty().set("lee");

        assertThat(list.selectedIds()).containsExactly("lee");
    }

    @Test
    void rows_that_have_ended_go() {
        take("kim");
        list.keep(row -> row.until() > 1);

        assertThat(list.matching()).isEmpty();
        assertThat(list.totalProperty().get()).isZero();
    }

    @Test
    void rows_that_go_are_told_and_those_that_change_or_are_filtered_are_not() {
        take("kim", "lee");
        List<String> told = new ArrayList<>();
        list.onGone(gone -> gone.forEach(row -> told.add(row.id())));
        list.filterProperty().set("nobody");
        list.take(rows(2, "kim", "lee"), 2);
        assertThat(told).isEmpty();

        take("lee");
        list.keep(_ -> false);
        assertThat(told).containsExactly("kim", "lee");
    }

    private void take(String... users) {
        list.take(rows(1, users), users.length);
    }

    private void select(String... users) {
        List<String> wanted = List.of(users);
        list.select(list.matching().stream().filter(row -> wanted.contains(row.id())).toList());
    }

    private static List<Line> rows(long until, String... ids) {
        return Stream.of(ids).map(id -> new Line(id, until)).toList();
    }

    @Test
    void a_chip_leaves_rows_of_one_state() {
        take("kim", "lee");
        list.choose(row -> row.id().startsWith("l"));
        assertThat(list.matching()).extracting(Line::id).containsExactly("lee");
        list.filterProperty().set("kim");
        assertThat(list.matching()).isEmpty();
        list.choose(_ -> true);
        assertThat(list.matching()).extracting(Line::id).containsExactly("kim");
    }
}
