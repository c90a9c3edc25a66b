package io.roomkeeper.console.status;

import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.ProblemLine;

import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;

/// Wires appSettings.fxml to its view-model.
public final class AppSettingsController {
    private final AppSettingsViewModel model;

    @FXML private TextField minutes;
    @FXML private TextField types;
    @FXML private TextArea blocked;
    @FXML private TextArea replaced;
    @FXML private ProblemLine problemLine;
    @FXML private Button save;
    @FXML private Button revert;

    public AppSettingsController(ServicesViewModel services) {
        model = services.settings();
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
        Commands.explain(save, model.whyNot(), save.getText());
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
    private void save() {
        model.save();
    }

    @FXML
    private void revert() {
        model.revert();
    }
}
