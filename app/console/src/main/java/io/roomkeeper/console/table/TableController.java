package io.roomkeeper.console.table;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Named;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;

/// Wires table.fxml, the skeleton of all tables, to one table's rows and acts.
public final class TableController<R extends Row> {
    private final Surroundings around;
    private final TableTab<R> tab;
    private final Commands window;
    private final StatusLine status;

    @FXML private TextField filter;
    @FXML private ComboBox<TableTab.Chip<R>> chips;
    @FXML private Button lookUp;
    @FXML private Button add;
    @FXML private FlowPane bulk;
    @FXML private Label selected;
    @FXML private Label note;
    @FXML private TableView<R> table;
    @FXML private Label emptiness;
    @FXML private Button emptyAdd;
    @FXML private Button clearFilter;
    @FXML private Label count;
    @FXML private Label updated;
    @FXML private Button export;
    @FXML private Button refresh;

    /// `window` has the commands that act in the whole window, `status` its status bar.
    public TableController(
            Surroundings around, TableTab<R> tab, Commands window, StatusLine status) {
        this.around = around;
        this.tab = tab;
        this.window = window;
        this.status = status;
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(tab.rows().filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFilter);
        table.setEditable(true);
        table.setAccessibleText(tab.words().title());
        table.setOnMouseMoved(_ -> around.aim().run());
        new RowTable<>(table, tab).wire(new RowConditions<>(around, tab.rows()));
        ColumnMemory.keep(table, "table." + tab.words().name());
        tab.commands().listen(table);
        note.setText(tab.words().remark());
        show(note, !tab.words().remark().isEmpty());
        showChips();
        showLookUp();
        showAdd();
        showActs();
        showEmptiness();
        showFooter();
    }

    /// Puts the focus on the table, or on the filter when the table has it.
    public void focusNext() {
        (table.isFocused() ? filter : table).requestFocus();
    }

    /// Asks for a file and writes what the table shows into it.
    @FXML
    public void export() {
        Export.ask(
                table.getScene().getWindow(),
                tab.words().title(),
                "csv",
                CsvFile.of(table),
                status);
    }

    private void showChips() {
        chips.setConverter(new Named<>(TableTab.Chip::text));
        chips.getItems().setAll(tab.chips());
        chips.getSelectionModel().selectFirst();
        chips.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chip -> {
                    if (chip != null) {
                        tab.rows().choose(chip.holds());
                    }
                });
        show(chips, !tab.chips().isEmpty());
    }

    /// Only for an id that is not shown anyway.
    private void showLookUp() {
        tab.rows().filterProperty().subscribe(written -> showLookUp(written));
        tab.rows().matching().subscribe(() -> showLookUp(filter.getText()));
    }

    private void showLookUp(String written) {
        String id = written.strip();
        boolean shown = tab.rows().matching().stream().anyMatch(row -> row.id().equals(id));
        show(lookUp, tab.lookUp().isPresent() && !id.isEmpty() && !shown);
        lookUp.setText(
                tab.lookUp()
                        .map(how -> how.text().apply(id))
                        .orElse(text("table.nothingToLookUp")));
        lookUp.setOnAction(_ -> tab.lookUp().ifPresent(how -> how.ask().accept(id)));
    }

    private void showAdd() {
        boolean possible = !tab.words().addition().isEmpty();
        for (Button button : List.of(add, emptyAdd)) {
            button.setText(possible ? tab.words().addition() : text("table.nothingToAdd"));
            button.setOnAction(_ -> tab.add().run());
            button.disableProperty()
                    .bind(
                            Bindings.createBooleanBinding(
                                    () -> !around.whyNot().get().isEmpty(), around.whyNot()));
        }
        show(add, !tab.words().addition().isEmpty());
    }

    private void showActs() {
        List<CommandKey> keys = new ArrayList<>();
        for (TableTab.Act act : tab.acts()) {
            Button button = new Button(act.text());
            button.setMinWidth(Region.USE_PREF_SIZE);
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
        tab.rows()
                .selectedProperty()
                .subscribe(rows -> {
                    selected.setText(text("table.selected", rows.size()));
                    show(bulk, !rows.isEmpty());
                });
    }

    private void showEmptiness() {
        emptiness
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::describeEmptiness,
                                tab.rows().loadedProperty(),
                                tab.rows().totalProperty(),
                                tab.rows().filterProperty()));
        tab.rows().filterProperty().subscribe(_ -> showWayOut());
        tab.rows().loadedProperty().subscribe(_ -> showWayOut());
    }

    private void showWayOut() {
        boolean filtered = !tab.rows().filterProperty().get().isBlank();
        boolean loaded = tab.rows().loadedProperty().get();
        show(clearFilter, filtered);
        show(emptyAdd, loaded && !filtered && !tab.words().addition().isEmpty());
    }

    private String describeEmptiness() {
        String wanted = tab.rows().filterProperty().get().strip();
        if (!wanted.isEmpty()) {
            return tab.words().noMatchFor(wanted);
        }
        return tab.rows().loadedProperty().get() ? tab.words().emptiness() : "";
    }

    private void showFooter() {
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        tab.words()
                                                .countOf(
                                                        tab.rows().totalProperty().get(),
                                                        tab.rows().mostProperty().get(),
                                                        tab.rows().size(),
                                                        tab.rows().matching().size()),
                                tab.rows().totalProperty(),
                                tab.rows().mostProperty(),
                                tab.rows().matching()));
        updated.textProperty()
                .bind(
                        around.updated()
                                .map(at ->
                                        at.map(when ->
                                                        text(
                                                                "table.updated",
                                                                Times.local().clock(when)))
                                                .orElse("")));
        window.wire(refresh, CommandKey.REFRESH);
        window.wire(export, CommandKey.EXPORT);
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
