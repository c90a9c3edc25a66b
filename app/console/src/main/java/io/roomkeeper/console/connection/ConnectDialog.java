package io.roomkeeper.console.connection;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.DialogStage;
import io.roomkeeper.console.common.Fxml;

import javafx.stage.Window;

/// Asks which server to use, and uses it.
public final class ConnectDialog {
    private ConnectDialog() {}

    /// Opens with the demo chosen, or the machine's own server.
    public static void show(Window owner, ConnectionViewModel model, boolean demo) {
        boolean running = model.stateProperty().get() instanceof ConnectionState.Connected;
        DialogStage.modal(
                        owner,
                        text("connection.title"),
                        Fxml.CONNECT.load(new ConnectController(demo, running, model)))
                .show();
    }
}
