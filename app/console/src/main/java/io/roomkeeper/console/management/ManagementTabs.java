package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.LoadingBar;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.table.Row;
import io.roomkeeper.console.table.Surroundings;
import io.roomkeeper.console.table.TableController;
import io.roomkeeper.console.table.TableTab;

import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The tabs of the management window, with how many each holds.
final class ManagementTabs {
    private static final String FRONT = "management.tab";

    private final ManagementViewModel model;
    private final Commands window;
    private final Supplier<TabPane> pane;
    private final List<Content> contents = new ArrayList<>();

    /// What a tab holds, a table or none, and how the focus gets into it.
    private record Content(Optional<TableController<?>> table, Runnable focus) {}

    /// `window` has the commands of the whole window.
    ManagementTabs(ManagementViewModel model, Commands window, Supplier<TabPane> pane) {
        this.model = model;
        this.window = window;
        this.pane = pane;
    }

    /// A table under a sentence that changes.
    <R extends Row> void add(TableTab<R> made, Surroundings around, ObservableStringValue said) {
        add(made, around);
        Label sentence = new Label();
        sentence.textProperty().bind(said);
        sentence.setId("said");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().addAll("soft", "note");
        Tab tab = pane.get().getTabs().getLast();
        VBox.setVgrow(tab.getContent(), Priority.ALWAYS);
        VBox both = new VBox(sentence, tab.getContent());
        both.getStyleClass().add("rows");
        tab.setContent(both);
    }

    <R extends Row> void add(TableTab<R> made, Surroundings around) {
        TableController<R> table = new TableController<>(around, made, window, model.status());
        Tab tab = new Tab("", Fxml.TABLE.load(table));
        made.rows()
                .totalProperty()
                .subscribe(total ->
                        tab.setText(
                                text("management.tab", made.words().title(), total.intValue())));
        contents.add(new Content(Optional.of(table), table::focus));
        pane.get().getTabs().add(tab);
    }

    /// A tab that is no table; a dot says that something in it is `unsaved`, and `focus` puts the
    /// focus into it.
    void add(String title, Parent content, ObservableValue<Boolean> unsaved, Runnable focus) {
        LoadingBar bar = new LoadingBar();
        bar.show(model.lists().loading());
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        Tab tab = new Tab(title, new StackPane(content, bar));
        unsaved.subscribe(dirty -> tab.setText(dirty ? text("management.unsaved", title) : title));
        contents.add(new Content(Optional.empty(), focus));
        pane.get().getTabs().add(tab);
    }

    /// Brings the tab to the front that was in front last, and keeps which is from now on.
    void keep() {
        Memory.get().recall(FRONT).ifPresent(last -> select(number(last)));
        pane.get()
                .getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> Memory.get().keep(FRONT, index.toString()));
    }

    private static int number(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Brings a tab to the front, from 0; what it holds has the focus then.
    void select(int index) {
        pane.get().getSelectionModel().select(index);
        front().ifPresent(content -> content.focus.run());
    }

    void turn(int by) {
        int next = pane.get().getSelectionModel().getSelectedIndex() + by;
        select(Math.floorMod(next, pane.get().getTabs().size()));
    }

    /// Puts the focus on what is in front, or on the filter of a table that has it.
    void focusNext() {
        table().ifPresentOrElse(
                        TableController::focusNext,
                        () -> front().ifPresent(content -> content.focus.run()));
    }

    void export() {
        table().ifPresent(TableController::export);
    }

    /// Why the tab in front cannot be exported; empty when it can.
    ObservableValue<String> whyNoExport() {
        return whileTable("management.noTable");
    }

    void focusFilter() {
        table().ifPresent(TableController::focusFilter);
    }

    /// Why the tab in front has no filter; empty when it has one.
    ObservableValue<String> whyNoFilter() {
        return whileTable("management.noFilter");
    }

    private ObservableValue<String> whileTable(String otherwise) {
        return pane.get()
                .getSelectionModel()
                .selectedIndexProperty()
                .map(_ -> table().isPresent() ? "" : text(otherwise));
    }

    private Optional<TableController<?>> table() {
        return front().flatMap(Content::table);
    }

    private Optional<Content> front() {
        int index = pane.get().getSelectionModel().getSelectedIndex();
        return index < 0 ? Optional.empty() : Optional.of(contents.get(index));
    }
}
