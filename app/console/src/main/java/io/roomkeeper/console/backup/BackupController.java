package io.roomkeeper.console.backup;

import io.roomkeeper.console.common.ProblemLine;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/// Wires backup.fxml to its view-model.
final class BackupController {
    private final BackupViewModel model;

    @FXML private Label state;
    @FXML private ProgressBar bar;
    @FXML private ProblemLine problemLine;
    @FXML private Button cancel;
    @FXML private Button close;

    BackupController(BackupViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        state.textProperty().bind(model.stateProperty());
        problemLine.show(model.problem());
        bar.visibleProperty().bind(model.busyProperty());
        cancel.disableProperty().bind(model.busyProperty().not());
        close.disableProperty().bind(model.busyProperty());
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void close() {
        close.getScene().getWindow().hide();
    }
}
