package io.roomkeeper.console.connection;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.DialogStage;
import io.roomkeeper.console.common.Fxml;

import javafx.stage.Window;

/// Asks before the server that was started here is stopped.
public final class StopDialog {
    private StopDialog() {}

    public static void show(Window owner, ConnectionViewModel model) {
        DialogStage.modal(
                        owner,
                        text("connection.stop.title"),
                        Fxml.STOP.load(new StopController(model)))
                .show();
    }
}
