package io.roomkeeper.server;

import io.roomkeeper.server.store.history.MessageSettings;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.state.AuditRetention;

/// How what has to last is stored.
///
/// @param messages how the history is kept
/// @param audit how long the audit log is kept; default 90 days
/// @param freeBytes of the disk below which nothing more is stored, 0 to 1 PiB; default 256 MiB
public record StorageSettings(MessageSettings messages, AuditRetention audit, long freeBytes) {
    static final StorageSettings DEFAULT =
            new StorageSettings(MessageSettings.DEFAULT, AuditRetention.DEFAULT, FreeSpace.DEFAULT);
    private static final long MOST_FREE_BYTES = 1L << 50;

    /// Throws `IllegalArgumentException` with a sentence for what is out of range.
    public StorageSettings {
        if (freeBytes < 0 || freeBytes > MOST_FREE_BYTES) {
            throw new IllegalArgumentException(
                    "The space of the disk that stays free must be 0 to 1073741824 MiB.");
        }
    }
}
