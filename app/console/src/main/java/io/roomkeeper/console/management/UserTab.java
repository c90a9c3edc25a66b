package io.roomkeeper.console.management;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;

import javafx.scene.control.TableColumn;

import java.util.List;

/// What makes one tab differ from the others: its list, columns, acts and words. `add` asks for
/// users by id.
record UserTab<R extends UserRow>(
        UserListViewModel<R> list,
        List<TableColumn<R, CellValue>> columns,
        Commands commands,
        List<Act> acts,
        Runnable add,
        TabWords words) {
    /// An act on the selected users, as this tab calls it.
    record Act(CommandKey key, String text) {}
}
