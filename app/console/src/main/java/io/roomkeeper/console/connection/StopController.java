package io.roomkeeper.console.connection;

import javafx.fxml.FXML;
import javafx.scene.control.Button;

/// Wires stop.fxml.
final class StopController {
    private final ConnectionViewModel model;

    @FXML private Button cancel;

    StopController(ConnectionViewModel model) {
        this.model = model;
    }

    @FXML
    private void stop() {
        cancel();
        model.stopServer();
    }

    @FXML
    private void cancel() {
        cancel.getScene().getWindow().hide();
    }
}
