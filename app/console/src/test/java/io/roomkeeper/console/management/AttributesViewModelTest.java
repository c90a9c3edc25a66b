package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeRoomCalls;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AttributeEntry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

class AttributesViewModelTest {
    private static final RoomId LOBBY = new RoomId("lobby");

    private final FakeSession session = new FakeSession();
    private final FakeRoomCalls server = session.moderation.inRoom;
    private final StatusLine status = new StatusLine();
    private final AttributesViewModel model =
            new AttributesViewModel(
                    session, LOBBY, new ModerationActs(session, status), status, this::refresh);

    @BeforeEach
    void fill() {
        server.attributes = List.of(entry("mic-1", "host"), entry("stage", "night"));
        refresh();
    }

    @Test
    void all_keys_are_told_with_how_many_there_may_be() {
        assertThat(model.rows().totalProperty().get()).isEqualTo(2);
        assertThat(model.rows().mostProperty().get()).isEqualTo(100);
    }

    @Test
    void a_value_is_shown_once_the_server_has_it() {
        session.moderation.pause();
        model.set("stage", "day", true);
        assertThat(model.changes().pendingProperty().get()).containsExactly("stage");
        assertThat(value("stage")).isEqualTo("night");

        server.attributes = List.of(entry("stage", "day"));
        session.moderation.answer();
        assertThat(model.changes().pendingProperty().get()).isEmpty();
        assertThat(value("stage")).isEqualTo("day");
        assertThat(session.moderation.calls).contains("setAttributes lobby {stage=day} true false");
        assertThat(status.textProperty().get()).isEqualTo("Set stage.");
    }

    @Test
    void a_conflict_shows_both_values_until_one_is_chosen() {
        server.conflicts = List.of(entry("stage", "night"));
        model.set("stage", "day", true);
        assertThat(row("stage").mine()).contains("day");
        assertThat(value("stage")).isEqualTo("night");

        model.takeTheirs(row("stage"));
        assertThat(row("stage").mine()).isEmpty();

        model.set("stage", "day", true);
        model.keepMine(row("stage"));
        assertThat(session.moderation.calls).contains("setAttributes lobby {stage=day} true true");
        assertThat(row("stage").mine()).isEmpty();
    }

    @Test
    void a_refusal_stands_in_the_row_and_can_be_tried_again() {
        session.moderation.refuse(ErrorCode.TOO_MANY_ATTRIBUTES, "setAttributes");
        model.set("stage", "day", true);
        RowFailure failure =
                Objects.requireNonNull(model.changes().failuresProperty().get().get("stage"));
        assertThat(failure.sentence()).startsWith("stage was not changed: ");

        session.moderation.accept();
        failure.retry().run();
        assertThat(model.changes().failuresProperty().get()).isEmpty();
    }

    @Test
    void many_are_deleted_in_calls_of_20() {
        List<String> keys = IntStream.range(0, 25).mapToObj(i -> "k" + i).toList();
        model.delete(keys);
        assertThat(session.moderation.calls)
                .filteredOn(call -> call.startsWith("removeAttributes"))
                .hasSize(2)
                .last()
                .isEqualTo("removeAttributes lobby k20,k21,k22,k23,k24");
    }

    @Test
    void rows_stay_while_a_value_is_written() {
        model.edit(true);
        server.attributes = List.of(entry("stage", "day"));
        refresh();
        assertThat(value("stage")).isEqualTo("night");

        model.edit(false);
        assertThat(value("stage")).isEqualTo("day");
    }

    @Test
    void the_selected_ones_are_copied_as_one_object() {
        model.rows().select(List.copyOf(model.rows().matching()));
        assertThat(model.json().replaceAll("\\s", ""))
                .isEqualTo("{\"mic-1\":\"host\",\"stage\":\"night\"}");
    }

    @Test
    void what_cannot_be_a_key_or_value_is_said() {
        assertThat(AttributeCheck.key("stage_1")).isEmpty();
        assertThat(AttributeCheck.key("")).startsWith("A key has 1 to 128 letters");
        assertThat(AttributeCheck.key("a b")).startsWith("A key has");
        assertThat(AttributeCheck.value("x".repeat(4_096))).isEmpty();
        assertThat(AttributeCheck.value("x".repeat(4_098))).contains("2 less");
        assertThat(AttributeCheck.count("😀")).isEqualTo("1 of 4,096");
    }

    private void refresh() {
        session.moderation.inRoom().attributes(LOBBY).thenAccept(model::take);
    }

    private String value(String key) {
        return row(key).entry().value();
    }

    private AttributeRow row(String key) {
        return model.rows().matching().stream()
                .filter(row -> row.id().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static AttributeEntry entry(String key, String value) {
        return new AttributeEntry(key, value, new UserId("host"), 1, true);
    }
}
