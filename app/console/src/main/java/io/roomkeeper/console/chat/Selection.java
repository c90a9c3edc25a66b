package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.UserId;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The selected rows, and what they say together.
final class Selection {
    /// Characters of a message the inspector shows.
    private static final int MAX_SHOWN = 20_000;

    private final ReadOnlyObjectWrapper<List<ChatRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Times times;

    Selection(Times times) {
        this.times = times;
    }

    ReadOnlyObjectProperty<List<ChatRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    void set(List<ChatRow> selected) {
        rows.set(List.copyOf(selected));
    }

    /// Who wrote the selected messages, each once.
    List<UserId> authors() {
        return said().map(ChatRow.Said::author).distinct().toList();
    }

    /// The selected messages, without what else happened.
    List<ChatRow.Said> messages() {
        return said().toList();
    }

    /// One line about the selected rows; empty when there are none.
    String summary() {
        List<ChatRow> selected = rows.get();
        if (selected.size() != 1) {
            long messages = said().count();
            return messages == 0 ? "" : text("chat.selection.many", messages, authors().size());
        }
        String clock = times.clock(selected.getFirst().at());
        return switch (selected.getFirst()) {
            case ChatRow.Said said ->
                    text("chat.selection.one", clock, said.author().value(), said.objectName());
            case ChatRow.Note _ -> clock;
        };
    }

    /// The whole text of the last selected row; empty when there is none.
    String whole() {
        if (rows.get().isEmpty()) {
            return "";
        }
        return switch (rows.get().getLast()) {
            case ChatRow.Said said -> said.whole(MAX_SHOWN);
            case ChatRow.Note note -> note.line();
        };
    }

    /// The last selected row as it is kept in view while others are selected.
    String pinned() {
        return rows.get().isEmpty() ? "" : asText(rows.get().getLast(), whole());
    }

    /// The instant of the only selected row, in full.
    Optional<String> instant() {
        return rows.get().size() == 1
                ? Optional.of(Times.utc(rows.get().getFirst().at()))
                : Optional.empty();
    }

    /// The rows as text, one a line, for the clipboard.
    String asText() {
        return rows.get().stream().map(this::asText).collect(Collectors.joining("\n"));
    }

    private String asText(ChatRow row) {
        return asText(row, row.line());
    }

    private String asText(ChatRow row, String what) {
        String clock = times.clock(row.at());
        return switch (row) {
            case ChatRow.Said said -> clock + " " + said.author() + " " + what;
            case ChatRow.Note _ -> clock + " " + what;
        };
    }

    private Stream<ChatRow.Said> said() {
        return rows.get().stream()
                .filter(ChatRow.Said.class::isInstance)
                .map(ChatRow.Said.class::cast);
    }
}
