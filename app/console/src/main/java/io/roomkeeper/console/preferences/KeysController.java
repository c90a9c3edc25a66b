package io.roomkeeper.console.preferences;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Wires keys.fxml: a command is selected, then its new key pressed in the field.
final class KeysController {
    private final KeysViewModel model;

    @FXML private TextField filter;
    @FXML private TableView<CommandKey> table;
    @FXML private TableColumn<CommandKey, String> command;
    @FXML private TableColumn<CommandKey, String> key;
    @FXML private TextField pressed;
    @FXML private Button none;
    @FXML private Button usual;
    @FXML private Label problem;

    KeysController(KeysViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        command.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().label()));
        key.setCellValueFactory(row -> model.key(row.getValue()));
        table.setItems(model.commands());
        table.setPlaceholder(new Label(text("shortcuts.none")));
        filter.textProperty().subscribe(model::filter);
        var nothing = table.getSelectionModel().selectedItemProperty().isNull();
        pressed.disableProperty().bind(nothing);
        none.disableProperty().bind(nothing);
        usual.disableProperty().bind(nothing);
        pressed.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        pressed.addEventFilter(KeyEvent.KEY_TYPED, KeyEvent::consume);
        problem.textProperty().bind(model.problemProperty());
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            return;
        }
        event.consume();
        if (!event.getCode().isModifierKey()) {
            change(chosen -> model.take(chosen, combination(event)));
        }
    }

    private static KeyCombination combination(KeyEvent event) {
        List<KeyCombination.Modifier> held = new ArrayList<>();
        if (event.isShortcutDown()) {
            held.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isShiftDown()) {
            held.add(KeyCombination.SHIFT_DOWN);
        }
        if (event.isAltDown()) {
            held.add(KeyCombination.ALT_DOWN);
        }
        return new KeyCodeCombination(
                event.getCode(), held.toArray(KeyCombination.Modifier[]::new));
    }

    @FXML
    private void none() {
        change(model::clear);
    }

    @FXML
    private void usual() {
        change(model::useUsual);
    }

    @FXML
    private void reset() {
        model.reset();
        pressed.clear();
    }

    private void change(Consumer<CommandKey> how) {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresent(chosen -> {
                    how.accept(chosen);
                    pressed.setText(chosen.keyLabel());
                });
    }
}
