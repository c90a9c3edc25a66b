package io.roomkeeper.console.status;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.ProblemLine;

import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.function.Consumer;

/// Wires appSettings.fxml to its view-model.
public final class AppSettingsController {
    private final AppSettingsViewModel model;
    private final Commands commands;

    @FXML private ScrollPane root;
    @FXML private TextField minutes;
    @FXML private TextField types;
    @FXML private TextArea blocked;
    @FXML private TextArea replaced;
    @FXML private ProblemLine problemLine;
    @FXML private Button save;
    @FXML private Button revert;

    /// `refused` hears why the key that saves does nothing.
    public AppSettingsController(ServicesViewModel services, Consumer<String> refused) {
        model = services.settings();
        commands = new Commands(refused).bind(CommandKey.SAVE, model.whyNot(), model::save);
    }

    @FXML
    private void initialize() {
        minutes.textProperty().bindBidirectional(model.minutesProperty());
        types.textProperty().bindBidirectional(model.typesProperty());
        blocked.textProperty().bindBidirectional(model.blockedProperty());
        replaced.textProperty().bindBidirectional(model.replacedProperty());
        for (TextArea area : List.of(blocked, replaced)) {
            area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(area, event));
        }
        problemLine.show(model.problem(), model.wrong());
        commands.wire(save, CommandKey.SAVE);
        commands.listen(root, CommandKey.Context.ANYWHERE);
        revert.disableProperty().bind(model.dirty().not());
    }

    /// Tab leads on, as from every other field.
    private static void leave(TextArea area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            area.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    @FXML
    private void revert() {
        model.revert();
    }
}
