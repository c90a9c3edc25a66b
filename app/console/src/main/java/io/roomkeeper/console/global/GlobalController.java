package io.roomkeeper.console.global;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.ProblemLine;
import io.roomkeeper.console.common.Shown;
import io.roomkeeper.console.preferences.ReasonsController;
import io.roomkeeper.console.table.Row;
import io.roomkeeper.console.table.Surroundings;
import io.roomkeeper.console.table.TableController;
import io.roomkeeper.console.table.TableTab;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.SingleSelectionModel;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Wires global.fxml to its view-model.
public final class GlobalController {
    private final GlobalViewModel model;
    private final Commands commands;
    private final List<TableController<?>> tables = new ArrayList<>();

    @FXML private TabPane tabs;
    @FXML private ProblemLine problem;

    public GlobalController(GlobalViewModel model) {
        this.model = model;
        commands =
                new Commands(model.status()::say)
                        .bind(CommandKey.REFRESH, model::refresh)
                        .bind(CommandKey.EXPORT, this::export);
    }

    @FXML
    private void initialize() {
        problem.appear(model.problem());
        GlobalTables made = new GlobalTables(model, () -> tabs.getScene().getWindow());
        add(made::muted, model.aroundMuted());
        add(made::kept, model.aroundKept());
        add(made::types, model.aroundTypes());
        add(made::moderators, model.aroundKeys());
        tabs.getTabs()
                .add(
                        new Tab(
                                text("preferences.reasons"),
                                Fxml.PREFERENCES_REASONS.load(new ReasonsController())));
        commands.listen(tabs, CommandKey.Context.ANYWHERE);
        keepPart();
    }

    private void keepPart() {
        SingleSelectionModel<Tab> front = tabs.getSelectionModel();
        List<GlobalPart> parts = List.of(GlobalPart.values());
        model.partProperty()
                .when(Shown.on(tabs))
                .subscribe(part -> front.select(parts.indexOf(part)));
        front.selectedIndexProperty()
                .subscribe((_, index) -> model.partProperty().set(parts.get(index.intValue())));
    }

    /// Puts the focus on the table in front.
    public void focus() {
        front().ifPresent(TableController::focus);
    }

    /// What the table in front can do.
    public ObservableValue<Optional<Commands>> inFront() {
        return tabs.getSelectionModel()
                .selectedIndexProperty()
                .map(_ -> front().map(TableController::commands));
    }

    private Optional<TableController<?>> front() {
        int index = tabs.getSelectionModel().getSelectedIndex();
        return index >= 0 && index < tables.size()
                ? Optional.of(tables.get(index))
                : Optional.empty();
    }

    private <R extends Row> void add(
            Function<Surroundings, TableTab<R>> made, Surroundings around) {
        TableTab<R> tab = made.apply(around);
        TableController<R> table = new TableController<>(around, tab, commands, model.status());
        Tab shown = new Tab("", Fxml.TABLE.load(table));
        tab.rows()
                .totalProperty()
                .when(Shown.on(tabs))
                .subscribe(total ->
                        shown.setText(
                                text("management.tab", tab.words().title(), total.intValue())));
        tabs.getTabs().add(shown);
        tables.add(table);
    }

    private void export() {
        front().ifPresent(TableController::export);
    }
}
