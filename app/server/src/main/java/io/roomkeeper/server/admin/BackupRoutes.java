package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.server.http.Download;

import java.util.List;

/// A copy of all that the server stores, its keys included.
record BackupRoutes(Download.Body backup) {
    private static final String TYPE = "application/zip";

    /// What a browser or curl calls the file.
    private static final String NAME = "roomkeeper-backup.zip";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(
                        Role.OWNER, "/console/v1/backup", _ -> new Download(TYPE, NAME, backup)));
    }
}
