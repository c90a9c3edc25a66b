package io.roomkeeper.console.table;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.TypeLists;
import io.roomkeeper.protocol.console.MessageTypeList;

import javafx.scene.control.TableColumn;

import java.util.List;
import java.util.function.Predicate;

/// What a table of message types shows of the server's lists, and how it changes them.
public final class TypeActs<R extends TypeRow> {
    private final RowsViewModel<R> rows;
    private final TypeLists lists;

    public TypeActs(RowsViewModel<R> rows, TypeLists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    /// Lets `commands` change the selected types.
    public Commands bind(Commands commands, RowConditions<R> why) {
        return commands.bind(
                        CommandKey.LOW_PRIORITY,
                        why.some(row -> !row.low(), text("types.allLow")),
                        () -> change(MessageTypeList.LOW_PRIORITY, row -> !row.low(), true))
                .bind(
                        CommandKey.HIGH_PRIORITY,
                        why.some(TypeRow::low, text("types.noneLow")),
                        () -> change(MessageTypeList.LOW_PRIORITY, TypeRow::low, false))
                .bind(CommandKey.GUARD, why.some(), this::toggleGuarded);
    }

    /// Those acts, as buttons call them.
    public List<TableTab.Act> acts() {
        return List.of(
                new TableTab.Act(
                        CommandKey.LOW_PRIORITY, text("types.low"), text("types.lowShort")),
                new TableTab.Act(CommandKey.GUARD, text("types.guard"), text("types.guardShort")),
                new TableTab.Act(CommandKey.HIGH_PRIORITY, text("types.high")));
    }

    public TableColumn<R, CellValue> priority(Columns columns, int width) {
        return columns.written(
                "types.priority", width, row -> text(row.low() ? "types.isLow" : "types.isHigh"));
    }

    public TableColumn<R, CellValue> guarded(Columns columns, int width) {
        return columns.written(
                "types.guarded", width, row -> row.guarded() ? text("types.isGuarded") : "");
    }

    /// Protects the selected types, or no more when all are protected.
    private void toggleGuarded() {
        boolean all = rows.selectedProperty().get().stream().allMatch(TypeRow::guarded);
        change(MessageTypeList.GUARDED, row -> row.guarded() == all, !all);
    }

    private void change(MessageTypeList list, Predicate<R> which, boolean on) {
        lists.change(
                list,
                rows.selectedProperty().get().stream().filter(which).map(Row::id).toList(),
                on);
    }
}
