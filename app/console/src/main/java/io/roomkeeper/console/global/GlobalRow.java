package io.roomkeeper.console.global;

import io.roomkeeper.console.table.Row;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.KeptRooms;

import java.time.Instant;

/// A row of a table of what holds in all rooms.
sealed interface GlobalRow extends Row {
    /// A mute in all rooms.
    record Muted(GlobalSanctionEntry entry) implements GlobalRow {
        UserId user() {
            return entry.sanction().userId();
        }

        @Override
        public String id() {
            return user().value();
        }

        boolean holdsAt(Instant now) {
            return now.toEpochMilli() < entry.sanction().until();
        }
    }

    /// A room that is kept alive.
    record Kept(KeptRooms.KeptRoom entry) implements GlobalRow {
        @Override
        public String id() {
            return entry.room().chatroomId().value();
        }
    }

    /// A message type that is on a list.
    record Type(String id, boolean low, boolean guarded) implements GlobalRow {}
}
