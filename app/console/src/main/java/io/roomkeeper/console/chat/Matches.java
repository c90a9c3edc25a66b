package io.roomkeeper.console.chat;

import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;

import java.util.stream.IntStream;

/// The rows of a list that match its filter, to be selected.
final class Matches {
    /// Rows that stay in view above one that was brought there.
    private static final int ABOVE = 3;

    private final ListView<ChatRow> list;
    private final FilterViewModel filter;

    Matches(ListView<ChatRow> list, FilterViewModel filter) {
        this.list = list;
        this.filter = filter;
    }

    /// Selects all of them, and nothing else.
    void selectAll() {
        int[] rows = IntStream.range(0, list.getItems().size()).filter(this::matches).toArray();
        MultipleSelectionModel<ChatRow> selection = list.getSelectionModel();
        if (rows.length == 0) {
            selection.clearSelection();
        } else {
            selection.clearAndSelect(rows[0]); // at no time is none selected, so the list holds
            selection.selectIndices(-1, rows);
        }
        list.requestFocus();
    }

    /// Selects the next one below the selected row, or from the first in view, and goes on at the
    /// top after the last.
    void next() {
        step(1);
    }

    /// Selects the next one above, and goes on at the bottom.
    void previous() {
        step(-1);
    }

    private void step(int by) {
        int rows = list.getItems().size();
        int from = from(by);
        IntStream.rangeClosed(1, rows)
                .map(i -> Math.floorMod(from + i * by, rows))
                .filter(this::matches)
                .findFirst()
                .ifPresent(this::show);
    }

    private int from(int by) {
        int selected = list.getSelectionModel().getSelectedIndex();
        if (selected >= 0) {
            return selected;
        }
        return new Viewport(list).first().map(list.getItems()::indexOf).orElse(0) - by;
    }

    private boolean matches(int row) {
        return filter.countProperty().get() > 0 && filter.matches(list.getItems().get(row));
    }

    private void show(int row) {
        list.getSelectionModel().clearAndSelect(row);
        if (!new Viewport(list).shows(row)) {
            list.scrollTo(Math.max(0, row - ABOVE));
        }
    }
}
