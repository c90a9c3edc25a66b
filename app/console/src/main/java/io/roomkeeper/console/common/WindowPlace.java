package io.roomkeeper.console.common;

import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a window was and how large, in pixels of the desktop.
public record WindowPlace(int x, int y, int width, int height, boolean maximized) {
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

    /// Notes where the window of that `name` is.
    public static void keep(Stage stage, String name) {
        Memory.get().keep(name, of(stage).format());
    }
}
