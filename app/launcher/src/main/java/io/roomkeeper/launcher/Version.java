package io.roomkeeper.launcher;

import io.roomkeeper.server.RoomkeeperServer;

import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Roomkeeper " + RoomkeeperServer.version()};
    }
}
