package io.roomkeeper.console.preferences;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.OneWindow;
import io.roomkeeper.console.common.Views;
import io.roomkeeper.console.common.WindowPlace;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Shows the preferences in a window beside the one that asked. Changes apply at once.
public final class PreferencesWindow {
    private static final String GROUP = "preferences.tab";
    private static final StringProperty GROUP_IN_FRONT = new SimpleStringProperty("");

    private PreferencesWindow() {}

    /// The same with the keys in front.
    public static Stage showKeys(Window owner) {
        Stage stage = show(owner);
        GROUP_IN_FRONT.set("keys");
        return stage;
    }

    /// Opens it with the group in front that was there last, or brings it to the front.
    public static Stage show(Window owner) {
        return OneWindow.show(GROUP, () -> open(owner));
    }

    private static Stage open(Window owner) {
        GROUP_IN_FRONT.set(Memory.get().recall(GROUP).orElse(""));
        Stage stage = new Stage();
        stage.initOwner(owner);
        WindowPlace.over(owner, stage);
        Subscription kept =
                Views.translate(stage, () -> text("preferences.title"), PreferencesWindow::screen);
        stage.setOnShown(_ -> stage.sizeToScene());
        stage.setOnHidden(_ -> {
            kept.unsubscribe();
            Memory.get().keep(GROUP, GROUP_IN_FRONT.get());
        });
        return stage;
    }

    private static Parent screen() {
        return Fxml.PREFERENCES.load(
                new PreferencesController(GROUP_IN_FRONT),
                new LookController(),
                new ChatPreferencesController(),
                new TermsController(),
                new ReasonsController(),
                new NotifyController(),
                new KeysController(new KeysViewModel()));
    }
}
