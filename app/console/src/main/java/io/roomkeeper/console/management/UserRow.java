package io.roomkeeper.console.management;

import io.roomkeeper.console.table.Row;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.MemberEntry;
import io.roomkeeper.protocol.console.SanctionEntry;

import java.time.Duration;
import java.time.Instant;

/// A row of a table of users.
sealed interface UserRow extends Row {
    UserId user();

    @Override
    default String id() {
        return user().value();
    }

    /// A member with what else is known of them; `mutedUntil` in ms since 1970, 0 when there is no
    /// mute.
    record Member(MemberEntry entry, long mutedUntil, boolean allowed, boolean excepted)
            implements UserRow {
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

        boolean endsWithin(Duration span, Instant now) {
            return entry.until() < now.plus(span).toEpochMilli();
        }
    }

    /// Somebody on the allowlist or among the mute exceptions.
    record Listed(ListedUsers.ListedUser entry) implements UserRow {
        @Override
        public UserId user() {
            return entry.userId();
        }
    }
}
