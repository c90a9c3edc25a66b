package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import java.util.Arrays;
import java.util.Locale;

/// Wires shortcuts.fxml: every command that has a key.
final class ShortcutsController {
    private final FilteredList<CommandKey> commands =
            new FilteredList<>(
                    FXCollections.observableArrayList(
                            Arrays.stream(CommandKey.values())
                                    .filter(command -> !command.keyLabel().isEmpty())
                                    .toList()));

    private final Runnable change;

    @FXML private Label problem;
    @FXML private TextField filter;
    @FXML private TableView<CommandKey> table;
    @FXML private TableColumn<CommandKey, String> command;
    @FXML private TableColumn<CommandKey, String> keys;
    @FXML private TableColumn<CommandKey, String> where;

    /// `change` shows where keys are changed.
    ShortcutsController(Runnable change) {
        this.change = change;
    }

    @FXML
    private void initialize() {
        command.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().label()));
        keys.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().keyLabel()));
        where.setCellValueFactory(row -> new ReadOnlyStringWrapper(where(row.getValue())));
        table.setItems(commands);
        table.setPlaceholder(new Label(text("shortcuts.none")));
        filter.textProperty().subscribe(this::show);
    }

    private void show(String wanted) {
        String part = wanted.strip().toLowerCase(Locale.getDefault());
        commands.setPredicate(
                shown -> shown.label().toLowerCase(Locale.getDefault()).contains(part));
    }

    private static String where(CommandKey command) {
        return switch (command.context()) {
            case ANYWHERE -> text("shortcuts.anywhere");
            case ROOMS -> text("shortcuts.rooms");
            case MESSAGES -> text("shortcuts.messages");
            case LIST -> text("shortcuts.list");
        };
    }

    @FXML
    private void print() {
        boolean possible = ShortcutsPrint.ask(table.getScene().getWindow(), commands);
        problem.setText(possible ? "" : text("shortcuts.noPrinter"));
    }

    @FXML
    private void change() {
        close();
        change.run();
    }

    @FXML
    private void close() {
        table.getScene().getWindow().hide();
    }
}
