package io.roomkeeper.console.common;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Pictures of windows in one theme and language, in both densities and at several sizes. Each is
/// looked over with usual and with large text: nothing is cut off, every control has a name, and
/// what is Chinese has no English in it.
public final class Album implements AutoCloseable {
    private static final int LARGE_TEXT = 150;
    private static final Size LARGE = new Size(3840, 2160);
    private static final Size USUAL = new Size(1280, 800);

    /// The usual one last, for what comes after.
    private static final List<Style> STYLES =
            List.of(
                    new Style(Density.COMPACT, Preferences.NORMAL_TEXT),
                    new Style(Density.COMFORTABLE, Preferences.NORMAL_TEXT));

    private static final List<Style> STYLES_WITH_LARGE_TEXT =
            List.of(
                    new Style(Density.COMPACT, LARGE_TEXT),
                    new Style(Density.COMPACT, Preferences.NORMAL_TEXT),
                    new Style(Density.COMFORTABLE, LARGE_TEXT),
                    new Style(Density.COMFORTABLE, Preferences.NORMAL_TEXT));

    private static final int WAITING = 8;

    private final Preferences wanted = Preferences.get();
    private final Theme theme;
    private final Language language;
    private final Set<String> said;
    private final List<String> faults = new ArrayList<>();
    private final ExecutorService writer =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    new ThreadPoolExecutor.CallerRunsPolicy());

    private record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private record Style(Density density, int text) {}

    /// `said` are the words of users and moderators, which are in their own language.
    public Album(Theme theme, Language language, Set<String> said) {
        this.theme = theme;
        this.language = language;
        this.said = said;
    }

    /// What is wrong with the pictures so far.
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /// Takes the pictures of a window that can have any size, and leaves it at the least.
    public void window(Stage stage, String name) {
        unpainted(stage);
        for (Style style : styles()) {
            wear(style);
            for (Size size : sizes(stage, style)) {
                settle(stage.getScene().getRoot(), () -> resize(stage, size));
                take(stage.getScene(), style, name(name, style, size.toString()));
            }
        }
        overlook(stage.getScene(), name);
    }

    /// Takes one picture of a window in some state, which has the same parts in all its states.
    public void state(Stage stage, String name) {
        unpainted(stage);
        for (Style style : styles()) {
            if (style.density == Density.COMFORTABLE) {
                wear(style);
                Size least = least(stage);
                settle(stage.getScene().getRoot(), () -> resize(stage, least));
                take(stage.getScene(), style, name(name, style, least.toString()));
            }
        }
        overlook(stage.getScene(), name);
    }

    /// Takes the picture of a window that fills a large screen, in one theme and language.
    public void large(Stage stage, String name) {
        if (theme == Theme.LIGHT && language == Language.ENGLISH) {
            wear(STYLES.getLast());
            String full = name(name, STYLES.getLast(), LARGE.toString());
            WritableImage picture = Fx.get(() -> enlarged(stage));
            writer.execute(() -> Screenshot.write(picture, full));
        }
    }

    /// At once, because the headless screen has no room to paint the window itself.
    private static WritableImage enlarged(Stage stage) {
        Parent root = stage.getScene().getRoot();
        for (int turn = 0; turn < 2; turn++) {
            root.applyCss();
            resize(stage, LARGE);
            root.layout();
        }
        WritableImage picture = stage.getScene().snapshot(null);
        resize(stage, least(stage));
        root.layout();
        return picture;
    }

    /// Takes the pictures of a window that has the size of what is in it.
    public void dialog(Stage stage, String name) {
        unpainted(stage);
        for (Style style : styles()) {
            wear(style);
            settle(stage.getScene().getRoot(), stage::sizeToScene);
            String full = name(name, style, "");
            take(stage.getScene(), style, full);
            if (stage.getWidth() > USUAL.width || stage.getHeight() > USUAL.height) {
                faults.add(full + " at " + style.text + " %: larger than " + USUAL);
            }
        }
        overlook(stage.getScene(), name);
    }

    /// Takes one picture, of whatever size.
    public void picture(Scene scene, String name) {
        save(scene, name(name, new Style(Density.COMFORTABLE, Preferences.NORMAL_TEXT), ""));
        overlook(scene, name);
    }

    /// A theme is of no matter to the room that large text takes, so each is looked at once: light
    /// in English and dark in Chinese.
    private List<Style> styles() {
        return (theme == Theme.LIGHT) == (language == Language.ENGLISH)
                ? STYLES_WITH_LARGE_TEXT
                : STYLES;
    }

    /// Waits until all pictures are stored, and leaves windows in their usual style.
    @Override
    public void close() {
        writer.close();
        Fx.run(wanted::reset);
    }

    /// Nobody looks at the window itself, and to paint it takes longer than all else. It has no
    /// place on the headless screen but the first corner when it grows.
    private static void unpainted(Stage stage) {
        Fx.run(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setIconified(true);
        });
    }

    private static List<Size> sizes(Stage stage, Style style) {
        return style.text == Preferences.NORMAL_TEXT
                ? List.of(USUAL, least(stage))
                : List.of(least(stage));
    }

    /// The least size that the window can be given.
    private static Size least(Stage stage) {
        return new Size((int) stage.getMinWidth(), (int) stage.getMinHeight());
    }

    private static void resize(Stage stage, Size size) {
        stage.setWidth(size.width);
        stage.setHeight(size.height);
    }

    private void wear(Style style) {
        Fx.get(() -> {
            wanted.densityProperty().set(style.density);
            wanted.textSizeProperty().set(style.text);
            return true;
        });
    }

    /// Lays out twice, for what only knows afterwards how much room it has.
    private static void settle(Parent root, Runnable resize) {
        for (int turn = 0; turn < 2; turn++) {
            Fx.get(() -> {
                root.applyCss();
                resize.run();
                root.layout();
                return true;
            });
        }
    }

    private void take(Scene scene, Style style, String name) {
        Fx.get(() -> Clipped.in(scene.getRoot()))
                .forEach(fault -> faults.add(name + " at " + style.text + " %: " + fault));
        if (style.text == Preferences.NORMAL_TEXT) {
            save(scene, name);
        }
    }

    private void save(Scene scene, String name) {
        WritableImage picture = Fx.get(() -> scene.snapshot(null));
        writer.execute(() -> Screenshot.write(picture, name));
    }

    private void overlook(Scene scene, String name) {
        Fx.get(() -> Accessible.unnamed(scene.getRoot()))
                .forEach(control -> faults.add(name + ": no name for " + control));
        if (language == Language.CHINESE) {
            Fx.get(() -> English.in(scene.getRoot(), said))
                    .forEach(text -> faults.add(name + ": not translated: " + text));
        }
    }

    private String name(String name, Style style, String size) {
        String spoken = language == Language.CHINESE ? "zh" : "en";
        return String.join("-", name, theme.name(), style.density.name(), size, spoken)
                .replace("--", "-")
                .toLowerCase(Locale.ROOT);
    }
}
