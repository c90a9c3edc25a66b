package io.roomkeeper.console.common;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import java.util.function.Function;

/// Small windows owned by the window that asked.
public final class DialogStage {
    private DialogStage() {}

    /// A dialog that keeps `owner` from being used until it is closed.
    public static Stage modal(Window owner, String title, Parent content) {
        return modal(owner, title, _ -> content);
    }

    /// The same for content that closes its own window.
    public static Stage modal(Window owner, String title, Function<Stage, Parent> content) {
        Stage stage = plain(owner, title, content);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setResizable(false);
        return stage;
    }

    /// A window beside `owner`, which stays usable and follows the preferences; the text of `title`
    /// names it.
    public static Stage beside(Window owner, String title, Function<Stage, Parent> content) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        WindowPlace.over(owner, stage);
        Subscription kept = Views.keep(stage, () -> Texts.text(title), () -> content.apply(stage));
        stage.setOnHidden(_ -> kept.unsubscribe());
        // texts that wrap are measured right only once they are styled
        stage.setOnShown(_ -> stage.sizeToScene());
        return stage;
    }

    /// A window beside `owner`, which stays usable; its words stay as they are.
    public static Stage plain(Window owner, String title, Function<Stage, Parent> content) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        WindowPlace.over(owner, stage);
        stage.setTitle(title);
        Scene scene = new Scene(content.apply(stage));
        Look.dress(scene);
        FocusReturn.keep(scene);
        stage.setScene(scene);
        // texts that wrap are measured right only once they are styled
        stage.setOnShown(_ -> stage.sizeToScene());
        return stage;
    }
}
