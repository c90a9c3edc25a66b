package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;

/// One user's mute or ban; at `until` the user is already free. Server API §6, §7.
public record Sanction(
        Kind kind, UserId user, Instant since, Instant until, String by, String reason) {
    /// Minutes, 30 days. Server API §6.
    public static final int MAX_MINUTES = 43_200;

    /// A mute stops sending; a ban removes and keeps out. The last two hold in the whole app: a
    /// blocked user cannot connect. §6 to §8, §12.
    public enum Kind {
        MUTE,
        BAN,
        GLOBAL_MUTE,
        BLOCK;

        public boolean isGlobal() {
            return this == GLOBAL_MUTE || this == BLOCK;
        }
    }

    /// Checked on every read, so a late sweep never prolongs it.
    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
