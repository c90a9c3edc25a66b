package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Events.NOW;
import static io.roomkeeper.console.common.Events.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.protocol.RoomId;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class FilterViewModelTest {
    private final FakeSession session = new FakeSession();
    private final RoomId room = new RoomId("lobby");
    private final RowStates states =
            new RowStates(new Sanctions(session, room), new RoomMarks(session, room));
    private final ObservableList<ChatRow> rows = FXCollections.observableArrayList();
    private final FilterViewModel filter = new FilterViewModel(rows, states, session.clock());

    @BeforeEach
    void say() {
        rows.addAll(
                said(1, "kim", "RC:TxtMsg", "{\"content\":\"Buy NOW at spam.example\"}"),
                said(2, "lee", "RC:TxtMsg", "{\"content\":\"hello everyone\"}"),
                said(3, "kim", "chat:gift", "{\"gift\":\"rose\"}"),
                new ChatRow.Note(NOW, EventKind.JOINS, "kim joined"));
        filter.ask();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    buy now,          '',  '',   1
                    /b[uv]y\\s+now/,  '',  '',   1
                    '',               KIM, '',   2
                    '',               '',  gift, 1
                    hello,            kim, '',   0
                    /,                '',  '',   0
                    """)
    void words_expressions_authors_and_types_are_looked_for_together(
            String words, String author, String type, int expected) {
        filter.wordsProperty().set(words);
        filter.authorProperty().set(author);
        filter.typeProperty().set(type);
        assertThat(filter.countProperty().get()).isEqualTo(expected);
    }

    @Test
    void what_matches_is_highlighted_or_shown_alone() {
        filter.authorProperty().set("kim");
        assertThat(filter.shown()).hasSize(4);
        assertThat(filter.highlights(rows.get(0))).isTrue();
        assertThat(filter.highlights(rows.get(1))).isFalse();
        filter.onlyProperty().set(true);
        assertThat(filter.shown()).containsExactly(rows.get(0), rows.get(2));
        assertThat(filter.highlights(rows.get(0))).isFalse();
    }

    @Test
    void an_empty_list_says_whether_anything_was_said() {
        filter.authorProperty().set("nobody");
        filter.onlyProperty().set(true);
        assertThat(filter.shown()).isEmpty();
        assertThat(filter.emptinessProperty().get()).isEqualTo("Nothing matches the filter.");
        rows.clear();
        assertThat(filter.emptinessProperty().get()).isEqualTo("Nothing has been said yet.");
        rows.add(said(4, "kim", "RC:TxtMsg", "{\"content\":\"again\"}"));
        assertThat(filter.emptinessProperty().get()).isEqualTo("Nothing matches the filter.");
        filter.openProperty().set(false);
        assertThat(filter.shown()).hasSize(1);
        assertThat(filter.emptinessProperty().get()).isEqualTo("Nothing has been said yet.");
    }

    @Test
    void the_count_follows_what_comes_and_goes() {
        filter.authorProperty().set("kim");
        rows.add(said(4, "kim", "RC:TxtMsg", "{\"content\":\"again\"}"));
        assertThat(filter.summary()).isEqualTo("3 messages match");
        rows.remove(0, 1);
        assertThat(filter.summary()).isEqualTo("2 messages match");
    }

    @Test
    void a_state_is_looked_for_when_the_rows_are_judged_anew() {
        filter.stateProperty().set(Optional.of(RowState.RECALLED));
        assertThat(filter.summary()).isEqualTo("no message matches");
        states.recalls().recall("uid-2", "ana");
        filter.refresh();
        assertThat(filter.summary()).isEqualTo("1 message matches");
    }

    @Test
    void only_what_is_recent_enough_matches() {
        filter.spanProperty().set(TimeSpan.MINUTE);
        assertThat(filter.countProperty().get()).isEqualTo(3);
        session.pass(Duration.ofMinutes(2));
        filter.refresh();
        assertThat(filter.countProperty().get()).isZero();
    }

    @Test
    void an_expression_that_cannot_be_read_says_so_and_hides_nothing() {
        filter.onlyProperty().set(true);
        filter.wordsProperty().set("/(/");
        assertThat(filter.summary()).isEqualTo("The expression cannot be read.");
        assertThat(filter.shown()).hasSize(4);
        filter.wordsProperty().set("hello");
        assertThat(filter.problemProperty().get()).isEmpty();
    }

    @Test
    void an_expression_that_would_take_for_ever_is_given_up() {
        rows.add(said(5, "lee", "RC:TxtMsg", "{\"content\":\"" + "a".repeat(60) + "!\"}"));
        filter.wordsProperty().set("/(.*a){12}x/");
        assertThat(filter.summary()).isEqualTo("The expression takes too long. Make it simpler.");
    }

    @Test
    void kinds_of_events_can_be_switched_off() {
        filter.hidden().add(EventKind.JOINS);
        assertThat(filter.shown()).hasSize(3);
        filter.hidden().remove(EventKind.JOINS);
        assertThat(filter.shown()).hasSize(4);
    }

    @Test
    void a_closed_bar_looks_for_nothing_and_remembers_what_it_looked_for() {
        filter.wordsProperty().set("hello");
        filter.onlyProperty().set(true);
        filter.close();
        assertThat(filter.shown()).hasSize(4);
        filter.ask();
        assertThat(filter.shown()).isEqualTo(List.of(rows.get(1)));
    }

    private static ChatRow said(long sequence, String user, String type, String content) {
        return new ChatRow.Said(message("lobby", sequence, user, type, content));
    }
}
