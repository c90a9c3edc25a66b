package io.roomkeeper.console.status;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Focus;
import io.roomkeeper.console.common.ProblemLine;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

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
        Focus.leadOn(blocked);
        Focus.leadOn(replaced);
        problemLine.show(model.problem(), model.wrong());
        commands.wire(save, CommandKey.SAVE);
        commands.listen(root, CommandKey.Context.ANYWHERE);
        revert.disableProperty().bind(model.dirty().not());
    }

    @FXML
    private void revert() {
        model.revert();
    }
}
