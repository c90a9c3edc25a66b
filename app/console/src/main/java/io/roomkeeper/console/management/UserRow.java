package io.roomkeeper.console.management;

import io.roomkeeper.console.table.Row;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.MemberEntry;
import io.roomkeeper.protocol.console.SanctionEntry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A row of a table of users.
sealed interface UserRow extends Row {
    UserId user();

    @Override
    default String id() {
        return user().value();
    }

    /// A member with what else is known of them. Until when they are muted in this room, and in
    /// all, in ms since 1970, 0 when there is no mute.
    record Member(
            MemberEntry entry,
            long mutedHereUntil,
            long mutedEverywhereUntil,
            boolean allowed,
            boolean excepted)
            implements UserRow {
        @Override
        public UserId user() {
            return entry.userId();
        }

        /// Whether they may not send, because of a mute in this room or in all.
        boolean mutedAt(Instant now) {
            return mutedHereAt(now) || mutedEverywhereAt(now);
        }

        /// Whether there is a mute in this room, which can be lifted here.
        boolean mutedHereAt(Instant now) {
            return now.toEpochMilli() < mutedHereUntil;
        }

        boolean mutedEverywhereAt(Instant now) {
            return now.toEpochMilli() < mutedEverywhereUntil;
        }

        /// When the mute that weighs more ends.
        long mutedUntil(Instant now) {
            return mutedEverywhereAt(now) ? mutedEverywhereUntil : mutedHereUntil;
        }
    }

    /// A mute or a ban.
    record Sanctioned(SanctionEntry entry) implements UserRow {
        /// The reason that all of `rows` share; empty when they do not.
        static String reason(List<Sanctioned> rows) {
            List<String> reasons =
                    rows.stream().map(row -> row.entry().reason()).distinct().toList();
            return reasons.size() == 1 ? reasons.getFirst() : "";
        }

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
