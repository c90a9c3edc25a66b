package io.roomkeeper.console.common;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a window was and how large, in pixels of the desktop.
public record WindowPlace(int x, int y, int width, int height, boolean maximized) {
    /// Pixels a title bar may take.
    private static final int TITLE_BAR = 32;

    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,6}) (-?\\d{1,6}) (\\d{1,6}) (\\d{1,6}) (true|false)");

    public static WindowPlace of(Stage stage) {
        return new WindowPlace(
                (int) stage.getX(),
                (int) stage.getY(),
                (int) stage.getWidth(),
                (int) stage.getHeight(),
                stage.isMaximized());
    }

    /// What [#format] wrote; empty when it is not that.
    public static Optional<WindowPlace> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new WindowPlace(
                                Integer.parseInt(form.group(1)),
                                Integer.parseInt(form.group(2)),
                                Integer.parseInt(form.group(3)),
                                Integer.parseInt(form.group(4)),
                                Boolean.parseBoolean(form.group(5))))
                : Optional.empty();
    }

    public String format() {
        return "%d %d %d %d %s".formatted(x, y, width, height, maximized);
    }

    /// Puts `stage` there, if a screen still shows that place.
    public void apply(Stage stage) {
        if (!Screen.getScreensForRectangle(x, y, width, height).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.setMaximized(maximized);
        }
    }

    /// Puts `stage` where the window of that `name` was last, if it was anywhere.
    public static void recall(Stage stage, String name) {
        Memory.get().recall(name).flatMap(WindowPlace::parse).ifPresent(at -> at.apply(stage));
    }

    /// Puts `stage`, when it is shown and has no place yet, over the middle of `owner`, with its
    /// title bar on the screen. Left to itself, a desktop may put it where it cannot be reached.
    public static void over(Window owner, Stage stage) {
        stage.addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                _ -> {
                    if (owner.isShowing() && Double.isNaN(stage.getX())) {
                        centre(owner, stage);
                    }
                });
    }

    private static void centre(Window owner, Stage stage) {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        double width = Double.isNaN(stage.getWidth()) ? root.prefWidth(-1) : stage.getWidth();
        double height =
                Double.isNaN(stage.getHeight()) ? root.prefHeight(width) : stage.getHeight();
        Rectangle2D screen =
                Screen.getScreensForRectangle(owner.getX(), owner.getY(), 1, 1).stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary)
                        .getVisualBounds();
        double x = owner.getX() + (owner.getWidth() - width) / 2;
        double y = owner.getY() + (owner.getHeight() - height - TITLE_BAR) / 2;
        stage.setX(within(x, screen.getMinX(), screen.getMaxX() - width));
        stage.setY(within(y, screen.getMinY(), screen.getMaxY() - height - TITLE_BAR));
    }

    /// Pulls `stage` down, each time it is shown, when its title bar is above its screen. Some
    /// desktops put the bar above the place that is asked for.
    public static void reachable(Stage stage) {
        stage.addEventHandler(
                WindowEvent.WINDOW_SHOWN, _ -> Platform.runLater(() -> pullDown(stage)));
    }

    private static void pullDown(Stage stage) {
        Screen.getScreensForRectangle(
                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
                .stream()
                .map(screen -> screen.getVisualBounds().getMinY())
                .filter(top -> stage.getY() < top)
                .findFirst()
                .ifPresent(stage::setY);
    }

    /// As near to `wanted` as there is room, and where it begins when there is none.
    private static double within(double wanted, double least, double most) {
        return Math.max(least, Math.min(wanted, most));
    }

    /// Notes where the window of that `name` is.
    public static void keep(Stage stage, String name) {
        Memory.get().keep(name, of(stage).format());
    }
}
