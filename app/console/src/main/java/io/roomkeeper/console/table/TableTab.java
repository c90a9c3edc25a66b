package io.roomkeeper.console.table;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;

import javafx.scene.control.TableColumn;

import java.util.List;
import java.util.function.Predicate;

/// What makes one table differ from the others: its rows, columns, acts and words. `add` asks for
/// something to add; `chips` are the states that can be asked for, the first of them all rows.
public record TableTab<R extends Row>(
        RowsViewModel<R> rows,
        List<TableColumn<R, CellValue>> columns,
        Commands commands,
        List<Act> acts,
        Runnable add,
        TableWords words,
        List<Chip<R>> chips) {
    /// An act on the selected rows, as this table calls it.
    public record Act(CommandKey key, String text) {}

    /// Rows of one state.
    public record Chip<R>(String text, Predicate<R> holds) {}

    public TableTab {
        columns = List.copyOf(columns);
        acts = List.copyOf(acts);
        chips = List.copyOf(chips);
    }

    /// A table whose rows have no states to choose from.
    public TableTab(
            RowsViewModel<R> rows,
            List<TableColumn<R, CellValue>> columns,
            Commands commands,
            List<Act> acts,
            Runnable add,
            TableWords words) {
        this(rows, columns, commands, acts, add, words, List.of());
    }
}
