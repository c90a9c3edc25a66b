package io.roomkeeper.console.shell;

import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a window was and how large, in pixels of the desktop.
record WindowPlace(int x, int y, int width, int height, boolean maximized) {
    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,6}) (-?\\d{1,6}) (\\d{1,6}) (\\d{1,6}) (true|false)");

    static WindowPlace of(Stage stage) {
        return new WindowPlace(
                (int) stage.getX(),
                (int) stage.getY(),
                (int) stage.getWidth(),
                (int) stage.getHeight(),
                stage.isMaximized());
    }

    /// What [#format] wrote; empty when it is not that.
    static Optional<WindowPlace> parse(String text) {
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

    String format() {
        return "%d %d %d %d %s".formatted(x, y, width, height, maximized);
    }

    /// Puts `stage` there, if a screen still shows that place.
    void apply(Stage stage) {
        if (!Screen.getScreensForRectangle(x, y, width, height).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.setMaximized(maximized);
        }
    }
}
