package io.roomkeeper.console.common;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;

import java.util.function.Function;
import java.util.function.Supplier;

/// Keeps what windows show in the language, with the terms and with the keys that are preferred: a
/// change makes their screens anew from their view-models.
public final class Views {
    private Views() {}

    /// Fills `stage` with what `screen` makes, now and after each change; `title` likewise.
    public static Subscription keep(
            Stage stage, Supplier<String> title, Supplier<? extends Parent> screen) {
        return keep(stage, title, screen, Preferences.get()::onWords);
    }

    /// The same for what shows neither terms nor keys of commands, or shows them changing.
    public static Subscription translate(
            Stage stage, Supplier<String> title, Supplier<? extends Parent> screen) {
        return keep(stage, title, screen, Preferences.get()::onLanguage);
    }

    private static Subscription keep(
            Stage stage,
            Supplier<String> title,
            Supplier<? extends Parent> screen,
            Function<Runnable, Subscription> changes) {
        Scene scene = new Scene(screen.get());
        Look.dress(scene);
        FocusReturn.keep(scene);
        stage.setTitle(title.get());
        stage.setScene(scene);
        return changes.apply(() -> {
            stage.setTitle(title.get());
            scene.setRoot(screen.get());
        });
    }
}
