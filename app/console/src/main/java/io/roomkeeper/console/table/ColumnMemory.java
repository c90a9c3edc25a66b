package io.roomkeeper.console.table;

import io.roomkeeper.console.common.Memory;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Finds the columns of a table in the order and width they were left in.
final class ColumnMemory {
    private static final String BETWEEN = " ";
    private static final String WIDTH = "=";

    private ColumnMemory() {}

    /// Arranges the columns of `table` as those of the table of that `name` were left, and notes
    /// how they are left from now on.
    static <R> void keep(TableView<R> table, String name) {
        Memory.get().recall(name).ifPresent(kept -> arrange(table, kept));
        table.getColumns().subscribe(() -> note(table, name));
        table.getColumns()
                .forEach(column -> column.widthProperty().subscribe((_, _) -> note(table, name)));
    }

    private static <R> void arrange(TableView<R> table, String kept) {
        List<TableColumn<R, ?>> arranged = new ArrayList<>();
        for (String each : kept.split(BETWEEN, -1)) {
            String[] parts = each.split(WIDTH, -1);
            table.getColumns().stream()
                    .filter(column -> column.getId().equals(parts[0]))
                    .findFirst()
                    .ifPresent(column -> {
                        width(parts).ifPresent(column::setPrefWidth);
                        arranged.add(column);
                    });
        }
        if (arranged.size() == table.getColumns().size()) {
            table.getColumns().setAll(arranged);
        }
    }

    private static OptionalDouble width(String[] parts) {
        try {
            return parts.length == 2
                    ? OptionalDouble.of(Integer.parseInt(parts[1]))
                    : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static <R> void note(TableView<R> table, String name) {
        Memory.get()
                .keep(
                        name,
                        table.getColumns().stream()
                                .map(column -> column.getId() + WIDTH + (int) column.getWidth())
                                .collect(Collectors.joining(BETWEEN)));
    }
}
