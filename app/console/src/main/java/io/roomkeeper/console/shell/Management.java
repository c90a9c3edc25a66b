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
                    windows =
                            shown.map(w -> new ManagementWindows(w.session(), w.acts(), w.undo()));
                });
    }

    void show(Window owner, RoomSummary room) {
        windows.ifPresent(open -> open.show(owner, room));
    }
}
