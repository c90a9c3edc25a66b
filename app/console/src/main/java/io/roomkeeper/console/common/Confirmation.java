package io.roomkeeper.console.common;

import javafx.stage.Window;

/// Asks before what cannot be taken back is done to many. The safe button has the focus.
public final class Confirmation {
    private Confirmation() {}

    /// Does `act` when the button called `verb` is pressed.
    public static void ask(Window owner, String question, String verb, Runnable act) {
        ConfirmController controller = new ConfirmController(question, verb, act);
        DialogStage.modal(owner, verb, Fxml.CONFIRM.load(controller)).show();
        controller.focusSafe();
    }
}
