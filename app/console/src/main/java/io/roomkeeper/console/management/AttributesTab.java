package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Clip;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.table.CellValue;
import io.roomkeeper.console.table.Columns;
import io.roomkeeper.console.table.RowConditions;
import io.roomkeeper.console.table.RowsViewModel;
import io.roomkeeper.console.table.Surroundings;
import io.roomkeeper.console.table.TableTab;

import javafx.scene.control.TableColumn;

import java.util.List;

/// Makes the Attributes tab.
final class AttributesTab {
    private final ManagementViewModel model;
    private final AttributesViewModel attributes;
    private final Runnable add;

    /// `add` asks for a new attribute.
    AttributesTab(ManagementViewModel model, Runnable add) {
        this.model = model;
        attributes = model.attributes();
        this.add = add;
    }

    TableTab<AttributeRow> make() {
        Surroundings around = around();
        RowsViewModel<AttributeRow> rows = attributes.rows();
        RowConditions<AttributeRow> why = new RowConditions<>(around, rows);
        Commands commands =
                new Commands(model.status()::say)
                        .bind(
                                CommandKey.REMOVE,
                                why.some(),
                                () -> attributes.delete(rows.selectedIds()))
                        .bind(CommandKey.COPY_JSON, why.rows(), () -> copy(attributes.json()))
                        .bind(
                                CommandKey.COPY_USER,
                                why.rows(),
                                () -> copy(String.join("\n", rows.selectedIds())));
        return new TableTab<>(
                rows,
                columns(new Columns(around)),
                commands,
                List.of(
                        new TableTab.Act(CommandKey.REMOVE, text("attributes.delete")),
                        new TableTab.Act(
                                CommandKey.COPY_JSON,
                                text("attributes.copyJson"),
                                text("attributes.copyJsonShort"))),
                add,
                TabWords.ATTRIBUTES,
                List.of(
                        new TableTab.Chip<>(text("management.chip.all"), _ -> true),
                        new TableTab.Chip<>(
                                text("attributes.chip.mine"),
                                row -> row.entry().owner().value().equals(model.me())),
                        new TableTab.Chip<>(
                                text("attributes.chip.conflict"), row -> row.mine().isPresent())));
    }

    /// The same as for users, with what is awaited and what failed for keys.
    Surroundings around() {
        Surroundings users = model.around();
        return new Surroundings(
                users.whyNot(),
                attributes.changes().pendingProperty(),
                attributes.changes().failuresProperty(),
                users.now(),
                users.updated(),
                users.loading(),
                users.aim());
    }

    private List<TableColumn<AttributeRow, CellValue>> columns(Columns columns) {
        TableColumn<AttributeRow, CellValue> value =
                columns.written("attributes.value", 30, row -> row.entry().value());
        value.setEditable(true);
        value.setCellFactory(_ -> new AttributeCell(attributes));
        value.setOnEditCommit(event ->
                attributes.set(
                        event.getRowValue().id(),
                        event.getNewValue().text(),
                        event.getRowValue().entry().keepOnExit()));
        return List.of(
                columns.id("attributes.key", 14),
                value,
                columns.written("attributes.setBy", 9, row -> row.entry().owner().value()),
                columns.instants("attributes.changed", 12, row -> row.entry().time()),
                columns.written(
                        "attributes.keeps",
                        8,
                        row ->
                                row.entry().keepOnExit()
                                        ? text("attributes.keeps.yes")
                                        : text("attributes.keeps.no")));
    }

    private static void copy(String text) {
        Clip.put(text);
    }
}
