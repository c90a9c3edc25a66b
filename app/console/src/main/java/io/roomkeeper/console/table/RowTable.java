package io.roomkeeper.console.table;

import io.roomkeeper.console.common.Clip;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Shown;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The table of a tab. Its users stay selected and the focus stays in its place while the server's
/// lists come and go: after a row goes, the focus is on the next one.
public final class RowTable<R extends Row> {
    private static final KeyCombination STEP_DOWN = new KeyCodeCombination(KeyCode.DOWN);
    private static final KeyCombination STEP_UP = new KeyCodeCombination(KeyCode.UP);

    private final TableView<R> table;
    private final TableTab<R> tab;
    private List<String> order = List.of();
    private int focused = -1;
    private boolean restoring;

    public RowTable(TableView<R> table, TableTab<R> tab) {
        this.table = table;
        this.tab = tab;
    }

    /// Fills the table and binds the commands that only it can do.
    public void wire(RowConditions<R> why) {
        SortedList<R> rows = new SortedList<>(tab.rows().matching());
        rows.comparatorProperty().bind(table.comparatorProperty());
        table.getColumns().setAll(tab.columns());
        table.setItems(rows);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::selectFocused);
        InvalidationListener selected = _ -> tell();
        table.getSelectionModel().getSelectedItems().addListener(selected);
        ObservableValue<Boolean> shown = Shown.on(table);
        // another table may have shown the rows before
        shown.subscribe(on -> {
            if (on) {
                remember();
                restore();
            }
        });
        tab.rows()
                .changingProperty()
                .when(shown)
                .subscribe((_, changing) -> {
                    if (changing) {
                        remember();
                    } else {
                        restore();
                    }
                });
        tab.commands()
                .bind(CommandKey.CLEAR, () -> table.getSelectionModel().clearSelection())
                .bind(CommandKey.COPY_ROWS, why.rows(), this::copyRows);
    }

    /// From a row that has the focus and is not selected, such as the one after a row that has
    /// gone, the first step is to select it.
    private void selectFocused(KeyEvent press) {
        int row = table.getFocusModel().getFocusedIndex();
        if ((STEP_DOWN.match(press) || STEP_UP.match(press))
                && table.getSelectionModel().isEmpty()
                && row >= 0
                && row < table.getItems().size()) {
            table.getSelectionModel().select(row);
            press.consume();
        }
    }

    private void tell() {
        if (!restoring && table.getScene() != null) {
            tab.rows()
                    .select(
                            table.getSelectionModel().getSelectedItems().stream()
                                    .filter(Objects::nonNull)
                                    .toList());
        }
    }

    private void remember() {
        order = table.getItems().stream().map(Row::id).toList();
        focused = table.getFocusModel().getFocusedIndex();
    }

    private void restore() {
        restoring = true;
        Set<String> selected = Set.copyOf(tab.rows().selectedIds());
        table.getSelectionModel().clearSelection();
        for (int row = 0; row < table.getItems().size(); row++) {
            if (selected.contains(table.getItems().get(row).id())) {
                table.getSelectionModel().select(row);
            }
        }
        table.getFocusModel().focus(focusAfter());
        restoring = false;
    }

    /// The row that had the focus, or the first behind it that is still there, or the last.
    private int focusAfter() {
        if (focused < 0) {
            return focused;
        }
        List<String> now = table.getItems().stream().map(Row::id).toList();
        return order.stream()
                .skip(focused)
                .map(now::indexOf)
                .filter(row -> row >= 0)
                .findFirst()
                .orElse(now.size() - 1);
    }

    /// As text, one row a line, the columns as they stand with tabs between.
    private void copyRows() {
        String rows =
                table.getItems().stream()
                        .filter(tab.rows().selectedProperty().get()::contains)
                        .map(this::copyRow)
                        .collect(Collectors.joining("\n"));
        Clip.put(rows);
    }

    private String copyRow(R row) {
        return table.getVisibleLeafColumns().stream()
                .map(column -> cell(column, row))
                .collect(Collectors.joining("\t"));
    }

    private static <R> String cell(TableColumn<R, ?> column, R row) {
        return String.valueOf(column.getCellData(row));
    }
}
