package io.roomkeeper.console.shell;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Seen;
import io.roomkeeper.console.connection.ConnectionViewModel;
import io.roomkeeper.console.connection.FakeServers;
import io.roomkeeper.console.connection.Startup;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The main window on a server that the test plays.
final class TestWindow implements AutoCloseable {
    final FakeServers servers = new FakeServers();
    final ConnectionViewModel connection = new ConnectionViewModel(servers, servers.wiring());
    final AtomicInteger closed = new AtomicInteger();
    final Stage stage = Fx.get(Stage::new);

    /// Shows the window, `width` by `height`, in the theme of that name.
    TestWindow(Path folder, String theme, int width, int height) {
        this(folder, List.of("theme=" + theme));
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /// Shows the window with these lines in the console's settings.
    TestWindow(Path folder, List<String> stored) {
        Path settings = folder.resolve("console.properties");
        try {
            Files.write(settings, stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Fx.run(() -> new MainWindow(connection, settings, closed::incrementAndGet).show(stage));
    }

    void start(Startup startup) {
        Fx.run(() -> connection.start(startup));
    }

    Scene scene() {
        return stage.getScene();
    }

    /// The context menu that is open.
    ContextMenu contextMenu() {
        return Fx.get(() ->
                Window.getWindows().stream()
                        .filter(ContextMenu.class::isInstance)
                        .map(ContextMenu.class::cast)
                        .findFirst()
                        .orElseThrow());
    }

    /// The dialog or second window that is open.
    Stage dialog() {
        return Fx.get(() ->
                List.copyOf(Window.getWindows()).stream()
                        .filter(window -> window instanceof Stage && !window.equals(stage))
                        .filter(Window::isShowing)
                        .map(Stage.class::cast)
                        .findFirst()
                        .orElseThrow());
    }

    /// The window that was opened last.
    Stage front() {
        return Fx.get(() ->
                Window.getWindows().stream()
                        .filter(Stage.class::isInstance)
                        .filter(Window::isShowing)
                        .map(Stage.class::cast)
                        .reduce((_, later) -> later)
                        .orElseThrow());
    }

    /// What can be seen in the window that was opened last.
    <T extends Node> T inFront(Class<T> type, String selector) {
        Stage front = front();
        return type.cast(
                Fx.get(() ->
                        front.getScene().getRoot().lookupAll(selector).stream()
                                .filter(type::isInstance)
                                .filter(Seen::isSeen)
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("no " + selector))));
    }

    void hideFront() {
        Stage front = front();
        Fx.run(front::hide);
    }

    /// Presses a button that can be seen in the window that was opened last.
    void fire(String selector) {
        ButtonBase button = inFront(ButtonBase.class, selector);
        Fx.run(button::fire);
    }

    /// Opens the tab of the room in that row of the list.
    void open(int index) {
        ListView<?> rooms = find(ListView.class, ".rooms #list");
        Fx.run(() -> rooms.getSelectionModel().select(index));
        Fx.run(() -> rooms.fireEvent(Keys.pressed(CommandKey.OPEN_ROOM)));
    }

    /// Chooses `command` from the menus.
    void choose(CommandKey command) {
        MenuItem item = item(command);
        Fx.run(item::fire);
    }

    /// The item of `command` in the menus.
    MenuItem item(CommandKey command) {
        MenuBar menus = find(MenuBar.class, "#menus");
        return Fx.get(() ->
                menus.getMenus().stream()
                        .flatMap(TestWindow::items)
                        .filter(item -> command.name().equals(item.getId()))
                        .findFirst()
                        .orElseThrow());
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(TestWindow::items)
                : Stream.of(item);
    }

    <T extends Node> T find(Class<T> type, String selector) {
        return type.cast(Fx.get(() -> scene().lookup(selector)));
    }

    @Override
    public void close() {
        Fx.run(() ->
                List.copyOf(Window.getWindows()).stream()
                        .filter(Stage.class::isInstance)
                        .forEach(Window::hide));
    }
}
