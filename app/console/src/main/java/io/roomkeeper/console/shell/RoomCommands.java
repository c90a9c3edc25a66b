package io.roomkeeper.console.shell;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.rooms.RoomDialogs;
import io.roomkeeper.console.rooms.RoomItem;

import javafx.beans.value.ObservableValue;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// What commands do to a room.
final class RoomCommands {
    private final ShellViewModel model;
    private final Screens screens;
    private final Supplier<Optional<RoomItem>> room;
    private final ObservableValue<String> whyNotShown;
    private final ObservableValue<String> whyNot;

    /// `room` is the one that is meant, `whyNotShown` says why it cannot be looked at and `whyNot`
    /// why nothing can be done to it.
    RoomCommands(
            ShellViewModel model,
            Screens screens,
            Supplier<Optional<RoomItem>> room,
            ObservableValue<String> whyNotShown,
            ObservableValue<String> whyNot) {
        this.model = model;
        this.screens = screens;
        this.room = room;
        this.whyNotShown = whyNotShown;
        this.whyNot = whyNot;
    }

    void bind(Commands commands) {
        commands.bind(
                        CommandKey.MANAGE_ROOM,
                        whyNotShown,
                        () -> withRoom((_, chosen) -> screens.manage(chosen)))
                .bind(CommandKey.MUTE_ALL, whyNot, () -> withRoom(Workspace::toggleMuteAll))
                .bind(CommandKey.KEEP_ALIVE, whyNot, () -> withRoom(Workspace::toggleKeepAlive))
                .bind(CommandKey.DESTROY_ROOM, whyNot, () -> withRoom(this::destroy));
    }

    private void destroy(Workspace workspace, RoomItem chosen) {
        RoomDialogs.destroy(screens.window(), workspace.session(), model.status(), chosen);
    }

    private void withRoom(BiConsumer<Workspace, RoomItem> act) {
        model.workspaceProperty()
                .get()
                .ifPresent(w -> room.get().ifPresent(chosen -> act.accept(w, chosen)));
    }
}
