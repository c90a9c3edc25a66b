package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;

/// Wires userList.fxml, the skeleton of all tabs, to one tab's list and acts.
final class UserListController<R extends UserRow> {
    private final ManagementViewModel model;
    private final UserTab<R> tab;
    private final Commands window;

    @FXML private TextField filter;
    @FXML private Button add;
    @FXML private HBox bulk;
    @FXML private Label selected;
    @FXML private Label note;
    @FXML private TableView<R> table;
    @FXML private Label emptiness;
    @FXML private Button emptyAdd;
    @FXML private Button clearFilter;
    @FXML private Label count;
    @FXML private Label updated;
    @FXML private Button refresh;

    /// `window` has the commands that act in the whole window.
    UserListController(ManagementViewModel model, UserTab<R> tab, Commands window) {
        this.model = model;
        this.tab = tab;
        this.window = window;
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(tab.list().filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFilter);
        table.setAccessibleText(tab.words().tab());
        table.setOnMouseMoved(_ -> model.lists().aim());
        new UserTable<>(table, tab).wire(new Conditions<>(model, tab.list()));
        tab.commands().listen(table);
        note.setText(tab.words().note());
        show(note, !tab.words().note().isEmpty());
        showAdd();
        showActs();
        showEmptiness();
        showFooter();
        window.wire(refresh, CommandKey.REFRESH);
    }

    /// Puts the focus on the table, or on the filter when the table has it.
    void focusNext() {
        (table.isFocused() ? filter : table).requestFocus();
    }

    private void showAdd() {
        for (Button button : List.of(add, emptyAdd)) {
            button.setText(tab.words().add());
            button.setOnAction(_ -> tab.add().run());
            button.disableProperty().bind(model.whyNot().isNotEmpty());
        }
    }

    private void showActs() {
        List<CommandKey> keys = new ArrayList<>();
        for (UserTab.Act act : tab.acts()) {
            Button button = new Button(act.text());
            bulk.getChildren().add(new StackPane(button));
            tab.commands().wire(button, act.key());
            keys.add(act.key());
        }
        keys.add(CommandKey.COPY_USER);
        keys.add(CommandKey.COPY_ROWS);
        ContextMenu menu = tab.commands().contextMenu(table, keys.toArray(CommandKey[]::new));
        for (int i = 0; i < tab.acts().size(); i++) {
            MenuItem item = menu.getItems().get(i);
            item.setText(tab.acts().get(i).text());
        }
        tab.list()
                .selectedProperty()
                .subscribe(rows -> {
                    selected.setText(text("management.selected", rows.size()));
                    show(bulk, !rows.isEmpty());
                });
    }

    private void showEmptiness() {
        emptiness
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::describeEmptiness,
                                tab.list().loadedProperty(),
                                tab.list().totalProperty(),
                                tab.list().filterProperty()));
        tab.list().filterProperty().subscribe(_ -> showWayOut());
        tab.list().loadedProperty().subscribe(_ -> showWayOut());
    }

    private void showWayOut() {
        boolean filtered = !tab.list().filterProperty().get().isBlank();
        boolean loaded = tab.list().loadedProperty().get();
        show(clearFilter, filtered);
        show(emptyAdd, loaded && !filtered);
    }

    private String describeEmptiness() {
        String wanted = tab.list().filterProperty().get().strip();
        if (!wanted.isEmpty()) {
            return tab.words().noMatch(wanted);
        }
        return tab.list().loadedProperty().get() ? tab.words().empty() : "";
    }

    private void showFooter() {
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        tab.words()
                                                .count(
                                                        tab.list().totalProperty().get(),
                                                        tab.list().size(),
                                                        tab.list().matching().size()),
                                tab.list().totalProperty(),
                                tab.list().matching()));
        updated.textProperty()
                .bind(
                        model.lists()
                                .updatedProperty()
                                .map(at ->
                                        at.map(when ->
                                                        text(
                                                                "management.updated",
                                                                model.times().clock(when)))
                                                .orElse("")));
    }

    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            table.requestFocus();
            event.consume();
        }
    }

    @FXML
    private void clearFilter() {
        filter.clear();
        filter.requestFocus();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
