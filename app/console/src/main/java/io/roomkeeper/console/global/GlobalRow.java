package io.roomkeeper.console.global;

import io.roomkeeper.console.table.Row;
import io.roomkeeper.console.table.TypeRow;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.KeptRooms;
import io.roomkeeper.protocol.console.MessageTypes;
import io.roomkeeper.protocol.console.ModeratorEntry;
import io.roomkeeper.protocol.console.RoomSummary;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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
        RoomId room() {
            return entry.room().chatroomId();
        }

        @Override
        public String id() {
            return room().value();
        }

        /// With the figures told `at`; when they count more messages, the last of them is new.
        Kept updated(RoomSummary told, Instant at) {
            boolean more = told.messageCount() > entry.room().messageCount();
            return new Kept(
                    new KeptRooms.KeptRoom(
                            told,
                            more ? at.toEpochMilli() : entry.lastMessageTime(),
                            entry.since(),
                            entry.by()));
        }
    }

    /// Somebody who has a key.
    record Moderator(ModeratorEntry entry) implements GlobalRow {
        @Override
        public String id() {
            return entry.name();
        }
    }

    /// A message type that is on a list.
    record Type(String id, boolean low, boolean guarded) implements GlobalRow, TypeRow {
        /// Those on any of the lists, by name.
        static List<Type> of(MessageTypes lists) {
            return Stream.concat(lists.lowPriority().stream(), lists.guarded().stream())
                    .distinct()
                    .sorted()
                    .map(type ->
                            new Type(
                                    type,
                                    lists.lowPriority().contains(type),
                                    lists.guarded().contains(type)))
                    .toList();
        }
    }
}
