package io.roomkeeper.console.management;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.MemberEntry;
import io.roomkeeper.protocol.console.SanctionEntry;

import java.time.Instant;

/// A row of a table of users.
sealed interface UserRow {
    UserId user();

    /// A member; `mutedUntil` in ms since 1970, 0 when there is no mute.
    record Member(MemberEntry entry, long mutedUntil) implements UserRow {
        @Override
        public UserId user() {
            return entry.userId();
        }

        boolean mutedAt(Instant now) {
            return now.toEpochMilli() < mutedUntil;
        }
    }

    /// A mute or a ban.
    record Sanctioned(SanctionEntry entry) implements UserRow {
        @Override
        public UserId user() {
            return entry.userId();
        }

        boolean holdsAt(Instant now) {
            return now.toEpochMilli() < entry.until();
        }
    }
}
