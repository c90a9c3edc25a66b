package io.roomkeeper.console.shell;

import io.roomkeeper.console.audit.AuditController;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Focus;
import io.roomkeeper.console.common.Fxml;
import io.roomkeeper.console.global.GlobalController;
import io.roomkeeper.console.status.AppSettingsController;
import io.roomkeeper.console.status.PlaceController;
import io.roomkeeper.console.status.ServerController;
import io.roomkeeper.console.status.ServicesController;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The screens of one connection, of which one is shown; each is made when it is shown first.
final class Desk {
    private static final ObservableValue<Optional<Commands>> NOTHING =
            new SimpleObjectProperty<>(Optional.empty());

    private final Workspace model;
    private final StackPane content;
    private final WorkspaceController rooms;
    private final ShellCommands commands;
    private final Commands windowCommands;
    private final Map<Place, Parent> made = new EnumMap<>(Place.class);
    private final Map<Place, Runnable> focus = new EnumMap<>(Place.class);
    private final Map<Place, ObservableValue<Optional<Commands>>> front =
            new EnumMap<>(Place.class);

    /// `windowCommands` are those of the window; `commands` let them do what is in front.
    Desk(
            Workspace model,
            StackPane content,
            WorkspaceController rooms,
            ShellCommands commands,
            Commands windowCommands) {
        this.model = model;
        this.content = content;
        this.rooms = rooms;
        this.commands = commands;
        this.windowCommands = windowCommands;
    }

    void show(Place place) {
        Parent shown = made.computeIfAbsent(place, this::make);
        content.getChildren().setAll(shown);
        commands.follow(front.getOrDefault(place, NOTHING));
        model.global().show(place == Place.GLOBAL);
        model.audit().show(place == Place.AUDIT);
        model.services().show(place == Place.SERVER);
        // the focus goes only to what is there
        content.applyCss();
        enter();
    }

    /// Puts the focus into the screen that is shown.
    void enter() {
        Objects.requireNonNull(focus.get(model.placeProperty().get())).run();
    }

    /// The panes of the screen that is shown, from left to right.
    List<Pane> panes() {
        Place place = model.placeProperty().get();
        Parent shown = Objects.requireNonNull(made.get(place));
        return place == Place.ROOMS
                ? rooms.panes()
                : List.of(new Pane(() -> Focus.isIn(shown), this::enter));
    }

    private Parent make(Place place) {
        return switch (place) {
            case ROOMS -> {
                focus.put(place, rooms::focus);
                front.put(place, commands.ofRooms());
                yield rooms.load();
            }
            case GLOBAL -> {
                GlobalController global = new GlobalController(model.global());
                Parent screen = Fxml.GLOBAL.load(global);
                focus.put(place, global::focus);
                front.put(place, global.inFront());
                yield screen;
            }
            case AUDIT -> {
                AuditController audit = new AuditController(model.audit(), model.status());
                focus.put(place, audit::focus);
                front.put(place, new SimpleObjectProperty<>(Optional.of(audit.commands())));
                yield Fxml.AUDIT.load(audit);
            }
            case SERVER -> {
                ServerController server = new ServerController(model.figures(), windowCommands);
                focus.put(place, server::focus);
                yield Fxml.SERVER.load(
                        server,
                        new ServicesController(model.services()),
                        new AppSettingsController(model.services(), model.status()::say),
                        new PlaceController(model.figures().session()));
            }
        };
    }
}
