package io.roomkeeper.console;

import io.roomkeeper.console.connection.LocalServers;
import io.roomkeeper.console.connection.Startup;

/// The console's way in.
public final class RoomkeeperConsole {
    private RoomkeeperConsole() {}

    /// Shows the main window, connected to what `startup` says, and returns when it is closed and
    /// the servers it started are stopped. Throws {@link UnsupportedOperationException} when there
    /// is no display.
    public static void run(LocalServers servers, Startup startup) {
        throw new UnsupportedOperationException(servers + " " + startup);
    }
}
