package io.roomkeeper.console.shell;

import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.management.ManagementWindows;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.stage.Window;

import java.util.Optional;

/// The Chatroom Management windows of the present connection; those of the one before are closed.
final class Management {
    private Optional<ManagementWindows> windows = Optional.empty();
    private Optional<Commands> main = Optional.empty();

    Management(ShellViewModel model) {
        model.workspaceProperty()
                .subscribe(shown -> {
                    windows.ifPresent(ManagementWindows::closeAll);
                    windows = shown.map(this::windows);
                });
    }

    private ManagementWindows windows(Workspace of) {
        return new ManagementWindows(
                of.session(),
                of.acts(),
                of.undo(),
                of::showTypes,
                command -> main.ifPresent(commands -> commands.run(command)));
    }

    /// Lets the windows do what is done in the main window by `commands`.
    void use(Commands commands) {
        main = Optional.of(commands);
    }

    void show(Window owner, RoomSummary room) {
        windows.ifPresent(open -> open.show(owner, room));
    }
}
