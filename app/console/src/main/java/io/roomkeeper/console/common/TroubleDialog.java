package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.stage.Window;

/// Shows the details of something that was not done.
public final class TroubleDialog {
    private TroubleDialog() {}

    public static void show(Window owner, Trouble trouble) {
        DialogStage.modal(
                        owner,
                        text("trouble.title"),
                        Fxml.TROUBLE.load(new TroubleController(trouble)))
                .show();
    }
}
