package io.roomkeeper.console.audit;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.AuditQuery;
import io.roomkeeper.console.common.ActWords;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.LoadingBar;
import io.roomkeeper.console.common.Named;
import io.roomkeeper.console.common.ProblemLine;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.Shown;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.console.table.CellValue;
import io.roomkeeper.console.table.Columns;
import io.roomkeeper.console.table.Export;
import io.roomkeeper.console.table.RowConditions;
import io.roomkeeper.console.table.RowTable;
import io.roomkeeper.console.table.Surroundings;
import io.roomkeeper.console.table.TableTab;
import io.roomkeeper.console.table.TableWords;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditLine;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Wires audit.fxml to its view-model.
public final class AuditController {
    private static final TableWords WORDS =
            new TableWords("audit.title", "audit.empty", "audit.empty", "audit.count");

    private final AuditViewModel model;
    private final Commands commands;
    private final ActWords acts = new ActWords(Times.local());

    @FXML private BorderPane root;
    @FXML private TextField text;
    @FXML private ComboBox<Optional<AuditAct>> act;
    @FXML private ComboBox<AuditQuery.Result> result;
    @FXML private TextField by;
    @FXML private TextField user;
    @FXML private TextField room;
    @FXML private ComboBox<AuditFilter.Since> since;
    @FXML private TableView<AuditRow> table;
    @FXML private Label emptiness;
    @FXML private ProblemLine problem;
    @FXML private Label count;
    @FXML private Button undo;
    @FXML private Button more;
    @FXML private Button export;
    @FXML private Button clear;
    @FXML private LoadingBar loading;

    public AuditController(AuditViewModel model, StatusLine status) {
        this.model = model;
        commands = new Commands(status::say);
    }

    @FXML
    private void initialize() {
        showFilter();
        showTable();
        problem.appear(model.problem());
        loading.show(model.loading());
        Commands.explain(
                more, Reasons.noMore(model.busyProperty(), model.moreProperty()), more.getText());
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::describeCount,
                                model.rows().totalProperty(),
                                model.reachedProperty()));
    }

    /// What can be done to the selected lines, and to all of them.
    public Commands commands() {
        return commands;
    }

    /// Puts the focus on the lines.
    public void focus() {
        table.requestFocus();
    }

    private void showFilter() {
        List<Optional<AuditAct>> acts = new ArrayList<>();
        acts.add(Optional.empty());
        Arrays.stream(AuditAct.values()).map(Optional::of).forEach(acts::add);
        act.getItems().setAll(acts);
        act.setConverter(
                new Named<>(one -> one.map(ActWords::name).orElseGet(() -> text("audit.anyAct"))));
        since.getItems().setAll(AuditFilter.Since.values());
        since.setConverter(new Named<>(AuditController::name));
        AuditFilter now = model.filterProperty().get();
        result.getItems().setAll(AuditQuery.Result.values());
        result.setConverter(new Named<>(AuditController::name));
        result.setValue(now.result());
        text.setText(now.text());
        act.setValue(now.act());
        by.setText(now.by());
        user.setText(now.user());
        room.setText(now.room());
        since.setValue(now.since());
        for (TextField field : List.of(text, by, user, room)) {
            PauseTransition typed = new PauseTransition(javafx.util.Duration.millis(300));
            typed.setOnFinished(_ -> search());
            field.textProperty().subscribe((_, _) -> typed.playFromStart());
            field.addEventHandler(KeyEvent.KEY_PRESSED, press -> leave(field, press));
        }
        act.valueProperty().subscribe((_, _) -> search());
        result.valueProperty().subscribe((_, _) -> search());
        since.valueProperty().subscribe((_, _) -> search());
        ObservableValue<Boolean> shown = Shown.on(root);
        model.filterProperty().when(shown).subscribe(_ -> showEmptiness());
        model.problem().textProperty().when(shown).subscribe(_ -> showEmptiness());
    }

    private void leave(TextField field, KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            press.consume();
        } else if (press.getCode() == KeyCode.DOWN) {
            table.requestFocus();
            press.consume();
        }
    }

    /// An answer that did not come says nothing of what there is.
    private void showEmptiness() {
        boolean known = model.problem().textProperty().get().isEmpty();
        boolean filtered = !model.filterProperty().get().equals(AuditFilter.NONE);
        emptiness.setText(known ? text(filtered ? "audit.noMatch" : "audit.empty") : "");
        Shown.set(clear, filtered);
    }

    @FXML
    private void clearFilter() {
        for (TextField field : List.of(text, by, user, room)) {
            field.clear();
        }
        act.setValue(AuditFilter.NONE.act());
        result.setValue(AuditFilter.NONE.result());
        since.setValue(AuditFilter.NONE.since());
        search();
    }

    /// How many lines there are here, and how far back was looked for them.
    private String describeCount() {
        int lines = model.rows().totalProperty().get();
        long reached = model.reachedProperty().get();
        return reached == 0 ? text("audit.count", lines) : text("audit.looking", lines, reached);
    }

    private void search() {
        model.filterProperty()
                .set(
                        new AuditFilter(
                                text.getText(),
                                act.getValue(),
                                result.getValue(),
                                by.getText(),
                                user.getText(),
                                room.getText(),
                                since.getValue()));
    }

    private void showTable() {
        Surroundings around =
                new Surroundings(
                        new SimpleStringProperty(""),
                        model.undo().changes().pendingProperty(),
                        model.undo().changes().failuresProperty(),
                        new SimpleObjectProperty<>(model.session().clock().instant()),
                        new SimpleObjectProperty<>(Optional.empty()),
                        model.loading(),
                        () -> {});
        Columns columns = new Columns(around);
        RowConditions<AuditRow> why = new RowConditions<>(around, model.rows());
        commands.bind(CommandKey.UNDO_LINE, model.undo().whyNot(), model.undo()::undo)
                .bind(CommandKey.FILTER, text::requestFocus)
                .bind(CommandKey.EXPORT, this::exportCsv);
        table.setAccessibleText(text("audit.title"));
        new RowTable<>(
                        table,
                        new TableTab<>(
                                model.rows(),
                                columns(columns),
                                commands,
                                List.of(),
                                () -> {},
                                WORDS))
                .wire(why);
        commands.listen(table);
        commands.listen(root, CommandKey.Context.ANYWHERE);
        commands.contextMenu(table, CommandKey.UNDO_LINE, CommandKey.COPY_ROWS, CommandKey.EXPORT);
        commands.wire(undo, CommandKey.UNDO_LINE);
        commands.wire(export, CommandKey.EXPORT);
    }

    private List<TableColumn<AuditRow, CellValue>> columns(Columns columns) {
        return List.of(
                Columns.atLeast(3.6, columns.written("audit.number", 5, AuditRow::id)),
                columns.instants("audit.time", 11, row -> row.line().entry().time()),
                Columns.atLeast(
                        4.2, columns.written("audit.by", 9, row -> row.line().entry().by())),
                columns.written("audit.act", 39, row -> acts.clause(row.line().entry())),
                columns.written("audit.room", 8, AuditController::room),
                Columns.atLeast(
                        5.2,
                        columns.written(
                                "audit.reason", 8, row -> ActWords.reason(row.line().entry()))),
                Columns.atLeast(6.6, columns.answered("audit.state", 9, AuditController::state)));
    }

    private static String room(AuditRow row) {
        RoomId in = row.line().entry().chatroomId();
        return in == null ? text("audit.everywhere") : in.value();
    }

    private static String state(AuditRow row) {
        AuditLine line = row.line();
        if (row.failed()) {
            int code = line.entry().code();
            String said = Objects.requireNonNullElse(line.detail().value(), "");
            return text("audit.failed", Integer.toString(code), Failures.why(code, said));
        }
        if (row.line().undoneBy() != 0) {
            return text("audit.wasUndone");
        }
        return row.undoable() ? text("audit.canBeUndone") : "";
    }

    private static String name(AuditQuery.Result result) {
        return switch (result) {
            case ANY -> text("audit.result.any");
            case DONE -> text("audit.result.done");
            case FAILED -> text("audit.result.failed");
        };
    }

    private static String name(AuditFilter.Since since) {
        return switch (since) {
            case EVER -> text("audit.since.ever");
            case HOUR -> text("audit.since.hour");
            case DAY -> text("audit.since.day");
            case WEEK -> text("audit.since.week");
        };
    }

    @FXML
    private void loadMore() {
        model.loadMore();
    }

    private void exportCsv() {
        export("csv");
    }

    @FXML
    private void exportJson() {
        export("jsonl");
    }

    private void export(String kind) {
        Export.choose(table.getScene().getWindow(), text("audit.title"), kind)
                .ifPresent(file -> model.export(kind, file));
    }
}
