package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/// Asks before what cannot be taken back is done to many. The safe button has the focus.
public final class Confirmation {
    private Confirmation() {}

    /// Does `act` when the button called `verb` is pressed.
    public static void ask(Window owner, String question, String verb, Runnable act) {
        ButtonType cancel = new ButtonType(text("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        ButtonType doIt = new ButtonType(verb, ButtonData.APPLY);
        Alert alert = new Alert(Alert.AlertType.NONE, question, cancel, doIt);
        alert.initOwner(owner);
        alert.setTitle(verb);
        Look.dress(alert.getDialogPane().getScene());
        Node danger = alert.getDialogPane().lookupButton(doIt);
        danger.getStyleClass().add("danger-act");
        alert.setOnHidden(_ -> {
            if (doIt.equals(alert.getResult())) {
                act.run();
            }
        });
        alert.show();
        alert.getDialogPane().lookupButton(cancel).requestFocus();
    }
}
