package io.roomkeeper.console.shell;

import io.roomkeeper.console.audit.AuditController;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.global.GlobalController;
import io.roomkeeper.console.status.ServerController;
import io.roomkeeper.console.status.ServicesController;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The screens of one connection, of which one is shown; each is made when it is shown first.
final class Desk {
    private final Workspace model;
    private final StackPane content;
    private final WorkspaceController rooms;
    private final Commands commands;
    private final Map<Place, Parent> made = new EnumMap<>(Place.class);
    private final Map<Place, Runnable> focus = new EnumMap<>(Place.class);

    /// `commands` are those of the window.
    Desk(Workspace model, StackPane content, WorkspaceController rooms, Commands commands) {
        this.model = model;
        this.content = content;
        this.rooms = rooms;
        this.commands = commands;
    }

    void show(Place place) {
        Parent shown = made.computeIfAbsent(place, this::make);
        content.getChildren().setAll(shown);
        model.global().show(place == Place.GLOBAL);
        model.audit().show(place == Place.AUDIT);
        model.services().show(place == Place.SERVER);
        // the focus goes only to what is there
        content.applyCss();
        focus(place, shown);
    }

    private void focus(Place place, Parent shown) {
        focus.getOrDefault(place, shown::requestFocus).run();
    }

    /// The panes of the screen that is shown, from left to right.
    List<Pane> panes() {
        Place place = model.placeProperty().get();
        Parent shown = Objects.requireNonNull(made.get(place));
        return place == Place.ROOMS
                ? rooms.panes()
                : List.of(new Pane(() -> Focus.isIn(shown), () -> focus(place, shown)));
    }

    private Parent make(Place place) {
        return switch (place) {
            case ROOMS -> rooms.load();
            case GLOBAL -> {
                GlobalController global = new GlobalController(model.global());
                focus.put(place, global::focus);
                yield Fxml.GLOBAL.load(global);
            }
            case AUDIT -> {
                AuditController audit = new AuditController(model.audit(), model.status());
                focus.put(place, audit::focus);
                yield Fxml.AUDIT.load(audit);
            }
            case SERVER ->
                    Fxml.SERVER.load(
                            new ServerController(model.figures(), commands),
                            new ServicesController(model.services()));
        };
    }
}
