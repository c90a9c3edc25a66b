package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Chime;
import io.roomkeeper.console.common.Look;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Views;
import io.roomkeeper.console.common.WindowPlace;
import io.roomkeeper.console.connection.ConnectionViewModel;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// The console's main window; there is one.
public final class MainWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;
    private static final String NAME = "main";

    private final ConnectionViewModel connection;
    private final ConsoleSettings settings;
    private final Runnable closed;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private Optional<ShellController> shown = Optional.empty();

    /// The file in which the person at this computer has the console's settings.
    public static Path usualSettings() {
        return SettingsFile.usual(
                System.getProperty("os.name", ""),
                System.getenv(),
                Path.of(System.getProperty("user.home", "")));
    }

    /// Keeps its settings in `settingsFile`, which need not exist; `closed` is called when the
    /// window has been closed.
    public MainWindow(ConnectionViewModel connection, Path settingsFile, Runnable closed) {
        this.connection = connection;
        settings = new ConsoleSettings(settingsFile);
        this.closed = closed;
    }

    /// Whether no console was closed here before.
    public boolean isFirst() {
        return !settings.exist();
    }

    /// Shows the window on `stage`.
    public void show(Stage stage) {
        settings.read();
        Preferences wanted = Preferences.get();
        Look.follow(wanted.themeProperty());
        ShellViewModel model = new ShellViewModel(connection);
        Management management = new Management(model);
        Supplier<String> title = () -> title(model);
        Subscription kept =
                Subscription.combine(
                        Views.keep(stage, title, () -> screen(model, management)),
                        model.workspaceProperty()
                                .subscribe(() -> {
                                    stage.setTitle(title.get());
                                    model.look(stage.isFocused());
                                }),
                        stage.focusedProperty().subscribe(model::look),
                        model.unseen()
                                .subscribe((before, now) -> {
                                    stage.setTitle(title.get());
                                    chime(before.intValue(), now.intValue());
                                }),
                        wanted.onChange(this::store));
        place(stage);
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
        stage.setOnHiding(_ -> {
            WindowPlace.keep(stage, NAME);
            store();
        });
        stage.setOnHidden(_ -> {
            kept.unsubscribe();
            shown.ifPresent(ShellController::close);
            seconds.stop();
            writer.close();
            closed.run();
        });
        stage.show();
    }

    private Parent screen(ShellViewModel model, Management management) {
        shown.ifPresent(ShellController::close);
        ShellController controller = new ShellController(model, management);
        shown = Optional.of(controller);
        Parent root = controller.load();
        controller.listen(root);
        return root;
    }

    private static String title(ShellViewModel model) {
        String name = text(model.demo() ? "shell.titleDemo" : "shell.title");
        int unseen = model.unseen().getValue().intValue();
        return unseen > 0 && Preferences.get().badgeProperty().get()
                ? text("shell.titleUnseen", unseen, name)
                : name;
    }

    private static void chime(int before, int now) {
        if (now > before && Preferences.get().soundProperty().get()) {
            var _ = Chime.play();
        }
    }

    private static void place(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
        stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        WindowPlace.recall(stage, NAME);
        WindowPlace.reachable(stage);
    }

    private void store() {
        Properties now = ConsoleSettings.now();
        writer.execute(() -> settings.write(now));
    }
}
