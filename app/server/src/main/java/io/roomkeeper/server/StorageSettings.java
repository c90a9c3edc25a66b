package io.roomkeeper.server;

import io.roomkeeper.server.store.history.MessageSettings;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.state.AuditRetention;

/// How what has to last is stored.
///
/// @param messages how the history is kept
/// @param audit how long the audit log is kept; default 90 days
/// @param freeBytes of the disk below which nothing more is stored; default 256 MiB
public record StorageSettings(MessageSettings messages, AuditRetention audit, long freeBytes) {
    static final StorageSettings DEFAULT =
            new StorageSettings(MessageSettings.DEFAULT, AuditRetention.DEFAULT, FreeSpace.DEFAULT);
}
