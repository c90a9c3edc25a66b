package io.roomkeeper.console.table;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.TableColumn;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What makes one table differ from the others: its rows, columns, acts and words. `add` asks for
/// something to add; `chips` are the states that can be asked for, the first of them all rows.
/// `beyond` is for a table that does not show all rows there are.
public record TableTab<R extends Row>(
        RowsViewModel<R> rows,
        List<TableColumn<R, CellValue>> columns,
        Commands commands,
        List<Act> acts,
        Runnable add,
        TableWords words,
        List<Chip<R>> chips,
        Optional<Beyond> beyond) {
    /// An act on the selected rows, as this table calls it: `shortly` on a button.
    public record Act(CommandKey key, String text, String shortly) {
        public Act(CommandKey key, String text) {
            this(key, text, text);
        }
    }

    /// Rows of one state.
    public record Chip<R>(String text, Predicate<R> holds) {}

    /// How rows that are not shown are got at: `ask` asks about the id that is written in the
    /// filter, and its button says `text` of it; `more` shows more rows unless `whyNoMore` says why
    /// not.
    public record Beyond(
            UnaryOperator<String> text,
            Consumer<String> ask,
            Runnable more,
            ObservableStringValue whyNoMore) {}

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

    /// A table that shows all rows there are.
    public TableTab(
            RowsViewModel<R> rows,
            List<TableColumn<R, CellValue>> columns,
            Commands commands,
            List<Act> acts,
            Runnable add,
            TableWords words,
            List<Chip<R>> chips) {
        this(rows, columns, commands, acts, add, words, chips, Optional.empty());
    }
}
