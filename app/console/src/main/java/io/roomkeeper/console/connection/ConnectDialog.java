package io.roomkeeper.console.connection;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.DialogStage;
import io.roomkeeper.console.common.Fxml;

import javafx.stage.Window;

/// Asks which server to use, and uses it.
public final class ConnectDialog {
    private ConnectDialog() {}

    /// What is chosen when it opens.
    public enum First {
        /// What was used the last time; this machine at first.
        LAST,
        LOCAL,
        REMOTE,
        DEMO
    }

    public static void show(Window owner, ConnectionViewModel model, First first) {
        boolean running =
                model.startedHere()
                        && model.stateProperty().get() instanceof ConnectionState.Connected;
        DialogStage.modal(
                        owner,
                        text("connection.title"),
                        Fxml.CONNECT.load(new ConnectController(first, running, model)))
                .show();
    }
}
