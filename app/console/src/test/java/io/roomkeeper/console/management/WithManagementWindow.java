package io.roomkeeper.console.management;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Scenery;
import io.roomkeeper.console.common.Theme;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The management window of a room with 30 members, open for each test.
abstract class WithManagementWindow {
    final FakeSession session = new FakeSession();
    OpenWindow window;

    @BeforeEach
    void open() {
        Scenery.fill(session, 30);
        window = new OpenWindow(session, Theme.LIGHT);
        session.moderation.calls.clear();
    }

    @AfterEach
    void close() {
        window.close();
        Fx.run(() -> Preferences.get().reset());
    }

    void select(int... rows) {
        Fx.run(() -> {
            window.table().requestFocus();
            window.table().getSelectionModel().clearSelection();
            window.table().getSelectionModel().selectIndices(rows[0], rows);
        });
    }

    String status() {
        return window.find(Label.class, "#status").getText();
    }

    MenuButton more() {
        return window.find(MenuButton.class, "#more");
    }

    /// Those that act on selected rows.
    Stream<ButtonBase> buttons() {
        return Stream.concat(
                window.find(HBox.class, "#bulk").lookupAll(".button").stream()
                        .map(ButtonBase.class::cast),
                Stream.of(more()));
    }

    /// The tooltip of the place of a button, which is shown even while it is disabled.
    static String hint(ButtonBase button) {
        return Fx.get(() ->
                button.getParent().getProperties().values().stream()
                        .filter(Tooltip.class::isInstance)
                        .map(kept -> ((Tooltip) kept).getText())
                        .findFirst()
                        .orElseThrow());
    }

    /// Where everything is that a pointer could aim at.
    Map<String, Bounds> places() {
        return Fx.get(() -> {
            window.scene().getRoot().layout();
            Map<String, Bounds> places = new LinkedHashMap<>();
            for (String name : List.of("#filter", "#chips", "#add", "#more", "#table", "#count")) {
                Node node = window.find(Control.class, name);
                places.put(name, node.localToScene(node.getLayoutBounds()));
            }
            buttons()
                    .forEach(button ->
                            places.put(
                                    button.getText(),
                                    button.localToScene(button.getLayoutBounds())));
            return places;
        });
    }
}
