package io.roomkeeper.console.management;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Look;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.Scenery;
import io.roomkeeper.console.common.Seen;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Theme;
import io.roomkeeper.console.common.UndoViewModel;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The management window of a room on a server that the test plays, used with real keys.
final class OpenWindow implements AutoCloseable {
    final ModerationActs acts;
    private final FxRobot robot = new FxRobot();
    private final Stage owner = Fx.get(Stage::new);
    private final UndoViewModel undo;
    private final ManagementWindows windows;
    private final List<CommandKey> inMain = new ArrayList<>();
    private int types;

    OpenWindow(FakeSession session, Theme theme) {
        acts = new ModerationActs(session, new StatusLine());
        undo = new UndoViewModel(session, acts);
        windows = new ManagementWindows(session, acts, undo, () -> types++, inMain::add);
        Fx.run(() -> Look.follow(new SimpleObjectProperty<>(theme)));
        Fx.run(() -> {
            Memory.get().clear();
            owner.setX(0);
            owner.setY(0);
            session.happened(Scenery.rooms(session, 60, false));
            windows.show(owner, Scenery.room(session, 60, false));
        });
    }

    /// How often the lists of message types were asked for.
    int types() {
        return Fx.get(() -> types);
    }

    /// What the main window was told to do.
    List<CommandKey> inMain() {
        return Fx.get(() -> List.copyOf(inMain));
    }

    ManagementWindows windows() {
        return windows;
    }

    Stage owner() {
        return owner;
    }

    Stage stage() {
        return showing().getFirst();
    }

    /// The dialog in front.
    Stage dialog() {
        return showing().get(1);
    }

    boolean isOpen() {
        return !showing().isEmpty();
    }

    boolean hasDialog() {
        return showing().size() > 1;
    }

    void resize(int width, int height) {
        Fx.run(() -> {
            stage().setWidth(width);
            stage().setHeight(height);
        });
    }

    Scene scene() {
        return stage().getScene();
    }

    /// The table in front.
    TableView<?> table() {
        return find(TableView.class, "#table");
    }

    /// Brings a tab to the front, 0 to 2, and puts the focus on its table.
    void tab(int index) {
        Fx.run(() -> tabs().getSelectionModel().select(index));
        Fx.run(() -> table().requestFocus());
    }

    List<String> tabTitles() {
        return ask(() -> tabs().getTabs().stream().map(Tab::getText).toList());
    }

    /// What is there and can be seen.
    boolean shows(String selector) {
        return ask(() ->
                stage().getScene().getRoot().lookupAll(selector).stream().anyMatch(Seen::isSeen));
    }

    <T extends Node> T find(Class<T> type, String selector) {
        return type.cast(
                ask(() ->
                        scene().getRoot().lookupAll(selector).stream()
                                .filter(Seen::isSeen)
                                .findFirst()
                                .orElseThrow()));
    }

    /// In the dialog in front.
    <T extends Node> T findInDialog(Class<T> type, String selector) {
        return type.cast(ask(() -> dialog().getScene().lookup(selector)));
    }

    /// Presses these keys together.
    void type(KeyCode... keys) {
        robot.push(keys);
        Fx.run(() -> {});
    }

    void write(String text) {
        robot.targetWindow(showing().getLast()).write(text);
        Fx.run(() -> {});
    }

    @Override
    public void close() {
        Fx.run(() -> {
            windows.closeAll();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }

    TabPane tabs() {
        return (TabPane) scene().lookup("#tabs");
    }

    private static List<Stage> showing() {
        return ask(() ->
                List.copyOf(Window.getWindows()).stream()
                        .filter(Stage.class::isInstance)
                        .map(Stage.class::cast)
                        .filter(Stage::isShowing)
                        .toList());
    }

    /// The same on the FX thread and elsewhere.
    private static <T> T ask(Supplier<T> question) {
        return Platform.isFxApplicationThread() ? question.get() : Fx.get(question::get);
    }
}
