package io.roomkeeper.console.shell;

import io.roomkeeper.console.management.ManagementWindows;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.stage.Window;

import java.util.Optional;

/// The Chatroom Management windows of the present connection; those of the one before are closed.
final class Management {
    private Optional<ManagementWindows> windows = Optional.empty();

    Management(ShellViewModel model) {
        model.workspaceProperty()
                .subscribe(shown -> {
                    windows.ifPresent(ManagementWindows::closeAll);
                    windows = shown.map(Management::windows);
                });
    }

    private static ManagementWindows windows(Workspace of) {
        return new ManagementWindows(
                of.session(), of.acts(), of.undo(), () -> of.placeProperty().set(Place.GLOBAL));
    }

    void show(Window owner, RoomSummary room) {
        windows.ifPresent(open -> open.show(owner, room));
    }
}
