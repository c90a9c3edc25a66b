package io.roomkeeper.console.table;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.LoadingBar;
import io.roomkeeper.console.common.Named;
import io.roomkeeper.console.common.Shown;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import java.util.List;

/// Wires table.fxml, the skeleton of all tables, to one table's rows and acts.
public final class TableController<R extends Row> {
    /// There is always room to say that so many rows are selected, as many as a list is told at
    /// once; more find it where the window is not at its narrowest.
    private static final int MOST_SELECTED = 500;

    private final Surroundings around;
    private final TableTab<R> tab;
    private final Commands window;
    private final StatusLine status;

    @FXML private TextField filter;
    @FXML private ComboBox<TableTab.Chip<R>> chips;
    @FXML private Button lookUp;
    @FXML private Button loadMore;
    @FXML private Button add;
    @FXML private HBox bulk;
    @FXML private Label widest;
    @FXML private Label selected;
    @FXML private MenuButton more;
    @FXML private Label note;
    @FXML private TableView<R> table;
    @FXML private LoadingBar loading;
    @FXML private Label emptiness;
    @FXML private Button emptyAdd;
    @FXML private Button emptyLookUp;
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
        RowConditions<R> why = new RowConditions<>(around, tab.rows());
        new RowTable<>(table, tab).wire(why);
        ColumnMemory.keep(table, "table." + tab.words().name());
        tab.commands()
                .bind(CommandKey.EXPORT, this::export)
                .bind(CommandKey.FILTER, this::focusFilter)
                .listen(table);
        note.setText(tab.words().remark());
        Shown.set(note, !tab.words().remark().isEmpty());
        showChips();
        showLookUp();
        Shown.set(loadMore, false);
        tab.beyond().ifPresent(this::showLoadMore);
        showAdd();
        showActs(why);
        loading.show(around.loading());
        showEmptiness();
        showFooter();
    }

    /// What can be done to the selected rows, and to the table.
    public Commands commands() {
        return tab.commands();
    }

    /// Puts the focus on the table.
    public void focus() {
        table.requestFocus();
    }

    /// Puts the focus where it is written which rows are shown.
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
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
        Shown.set(chips, !tab.chips().isEmpty());
    }

    /// Only for an id that is not shown anyway.
    private void showLookUp() {
        emptyLookUp.textProperty().bind(lookUp.textProperty());
        emptyLookUp.visibleProperty().bind(lookUp.visibleProperty());
        emptyLookUp.managedProperty().bind(lookUp.managedProperty());
        emptyLookUp.setOnAction(_ -> lookUp.fire());
        tab.rows().filterProperty().when(Shown.on(table)).subscribe(written -> showLookUp(written));
        Bindings.size(tab.rows().matching())
                .when(Shown.on(table))
                .subscribe(_ -> showLookUp(filter.getText()));
    }

    private void showLookUp(String written) {
        String id = written.strip();
        boolean shown = tab.rows().matching().stream().anyMatch(row -> row.id().equals(id));
        Shown.set(lookUp, tab.beyond().isPresent() && !id.isEmpty() && !shown);
        lookUp.setText(
                tab.beyond()
                        .map(how -> how.text().apply(id))
                        .orElse(text("table.nothingToLookUp")));
        lookUp.setOnAction(_ -> tab.beyond().ifPresent(how -> how.ask().accept(id)));
    }

    private void showLoadMore(TableTab.Beyond beyond) {
        loadMore.setOnAction(_ -> beyond.more().run());
        Commands.explain(loadMore, beyond.whyNoMore(), loadMore.getText());
        Bindings.size(tab.rows().matching()).when(Shown.on(table)).subscribe(_ -> showMore());
        tab.rows().totalProperty().when(Shown.on(table)).subscribe(_ -> showMore());
    }

    private void showMore() {
        Shown.set(loadMore, tab.rows().size() < tab.rows().totalProperty().get());
    }

    private void showAdd() {
        Addition words = tab.words().addition();
        add.setText(words.button());
        add.setAccessibleText(words.sentence());
        emptyAdd.setText(words.sentence());
        for (Button button : List.of(add, emptyAdd)) {
            button.setOnAction(_ -> tab.add().run());
            Commands.explain(button, around.whyNot(), words.sentence());
        }
        Shown.set(add, words.possible());
    }

    private void showActs(RowConditions<R> why) {
        new RowActs(tab).show(bulk, more, why, table);
        widest.setText(text("table.selected", MOST_SELECTED));
        tab.rows()
                .selectedProperty()
                .when(Shown.on(table))
                .subscribe(rows ->
                        selected.setText(
                                rows.isEmpty() ? "" : text("table.selected", rows.size())));
    }

    private void showEmptiness() {
        emptiness
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::describeEmptiness,
                                tab.rows().loadedProperty(),
                                around.loading().cancelledProperty(),
                                tab.rows().totalProperty(),
                                tab.rows().all(),
                                tab.rows().filterProperty(),
                                chips.getSelectionModel().selectedIndexProperty()));
        tab.rows().filterProperty().when(Shown.on(table)).subscribe(_ -> showWayOut());
        tab.rows().loadedProperty().when(Shown.on(table)).subscribe(_ -> showWayOut());
        chips.getSelectionModel().selectedIndexProperty().subscribe(_ -> showWayOut());
    }

    private boolean isChosen() {
        return chips.getSelectionModel().getSelectedIndex() > 0;
    }

    private void showWayOut() {
        boolean filtered = isChosen() || !tab.rows().filterProperty().get().isBlank();
        boolean loaded = tab.rows().loadedProperty().get();
        Shown.set(clearFilter, filtered);
        Shown.set(emptyAdd, loaded && !filtered && tab.words().addition().possible());
    }

    private String describeEmptiness() {
        String wanted = tab.rows().filterProperty().get().strip();
        int here = tab.rows().size();
        int total = tab.rows().totalProperty().get();
        if (!wanted.isEmpty()) {
            return tab.words().noMatchFor(wanted, here, total);
        }
        if (isChosen()) {
            return TableWords.noneLike(chips.getValue().text(), here, total);
        }
        if (tab.rows().loadedProperty().get()) {
            return tab.words().emptiness();
        }
        return around.loading().cancelledProperty().get() ? text("table.notLoaded") : "";
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
                        Bindings.createStringBinding(
                                this::describeUpdate,
                                around.updated(),
                                around.loading().cancelledProperty()));
        window.wire(refresh, CommandKey.REFRESH);
        window.wire(export, CommandKey.EXPORT);
    }

    private String describeUpdate() {
        boolean old = around.loading().cancelledProperty().get();
        return around.updated()
                .getValue()
                .map(at -> text(old ? "table.cancelled" : "table.updated", Times.local().clock(at)))
                .orElse("");
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
        chips.getSelectionModel().selectFirst();
        filter.requestFocus();
    }
}
