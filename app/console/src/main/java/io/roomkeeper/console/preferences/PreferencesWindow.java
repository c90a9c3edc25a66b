package io.roomkeeper.console.preferences;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.Views;
import io.roomkeeper.console.common.WindowPlace;

import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Shows the preferences in a window beside the one that asked. Changes apply at once.
public final class PreferencesWindow {
    private PreferencesWindow() {}

    /// The same with the keys in front.
    public static Stage showKeys(Window owner) {
        Memory.get().keep(PreferencesController.NAME, "keys");
        return show(owner);
    }

    public static Stage show(Window owner) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        WindowPlace.over(owner, stage);
        Subscription kept =
                Views.translate(stage, () -> text("preferences.title"), PreferencesWindow::screen);
        stage.setOnShown(_ -> stage.sizeToScene());
        stage.setOnHidden(_ -> kept.unsubscribe());
        stage.show();
        return stage;
    }

    private static Parent screen() {
        return Fxml.PREFERENCES.load(
                new PreferencesController(),
                new LookController(),
                new ChatPreferencesController(),
                new TermsController(),
                new ReasonsController(),
                new NotifyController(),
                new KeysController(new KeysViewModel()));
    }
}
