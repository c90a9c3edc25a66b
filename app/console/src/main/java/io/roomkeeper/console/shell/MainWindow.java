package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.common.Look;
import io.roomkeeper.console.connection.ConnectionViewModel;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.nio.file.Path;
import java.util.Optional;

/// The console's main window; there is one.
public final class MainWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    private final ConnectionViewModel connection;
    private final Path settingsFile;
    private final Runnable closed;

    /// `closed` is called when the window has been closed.
    public MainWindow(ConnectionViewModel connection, Runnable closed) {
        this(
                connection,
                SettingsFile.usual(
                        System.getProperty("os.name", ""),
                        System.getenv(),
                        Path.of(System.getProperty("user.home", ""))),
                closed);
    }

    MainWindow(ConnectionViewModel connection, Path settingsFile, Runnable closed) {
        this.connection = connection;
        this.settingsFile = settingsFile;
        this.closed = closed;
    }

    /// Shows the window on `stage`.
    public void show(Stage stage) {
        ConsoleSettings settings = ConsoleSettings.read(settingsFile);
        ShellViewModel model = new ShellViewModel(connection, settings.theme());
        Look.follow(model.themeProperty());
        ShellController controller = new ShellController(model);
        Parent root = Fxml.SHELL.load(controller);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Look.dress(scene);
        controller.listen(root);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        settings.place().ifPresent(place -> place.apply(stage));
        model.workspaceProperty().subscribe(() -> stage.setTitle(text(title(model.demo()))));
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
        stage.setOnHiding(_ ->
                new ConsoleSettings(model.themeProperty().get(), Optional.of(WindowPlace.of(stage)))
                        .write(settingsFile));
        stage.setOnHidden(_ -> {
            seconds.stop();
            closed.run();
        });
        stage.show();
    }

    private static String title(boolean demo) {
        return demo ? "shell.titleDemo" : "shell.title";
    }
}
