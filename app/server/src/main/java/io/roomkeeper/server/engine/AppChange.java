package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A change of what holds in all rooms.
public sealed interface AppChange extends AppEvent, Change {
    /// `before` is how they were.
    record SettingsChanged(
            Instant at, String by, String reason, AppSettings settings, AppSettings before)
            implements AppChange {
        public SettingsChanged {
            // a folder may have changes of before this was kept
            before = before == null ? settings : before;
        }
    }

    /// `types` is the whole list from here on, `before` as it was.
    record TypesChanged(
            Instant at,
            String by,
            String reason,
            TypeList list,
            List<String> types,
            List<String> before)
            implements AppChange {
        public TypesChanged {
            types = List.copyOf(types);
            before = before == null ? types : List.copyOf(before);
        }
    }

    /// Replaces a sanction of the same kind, which is one of the app.
    record GlobalSanctionImposed(
            Instant at, String by, String reason, Sanction.Kind kind, UserId user, Instant until)
            implements AppChange {
        /// What is in force from here on.
        public Sanction sanction() {
            return new Sanction(kind, user, at, until, by, reason);
        }
    }

    record GlobalSanctionLifted(
            Instant at, String by, String reason, Sanction.Kind kind, UserId user)
            implements AppChange {}

    /// The act of line `line` of the audit log was taken back; comes behind what that did.
    record ActUndone(Instant at, String by, String reason, long line) implements AppChange {}

    /// A moderator was refused something, in a room or everywhere; changes nothing.
    record ActRefused(Instant at, String by, String reason, Refusal refusal) implements AppChange {}

    /// Stored messages are to go for good: of `room`, or in a log file of all rooms. `what` is an
    /// instant, of before which they were, or the hour of the file, or empty for all.
    record MessagesDeleted(Instant at, String by, String reason, @Nullable RoomId room, String what)
            implements AppChange {}

    /// The key of the moderator called `name` was made or voided; keys are kept elsewhere.
    record ModeratorChanged(Instant at, String by, String reason, String name, boolean added)
            implements AppChange {}

    /// A moderator wrote something down about a user.
    record NoteAdded(Instant at, String by, String reason, Note note) implements AppChange {}

    record NoteRemoved(Instant at, String by, String reason, UserId user, long number)
            implements AppChange {}

    /// A user got a token or another name.
    record UserSaved(Instant at, String by, String reason, User user) implements AppChange {
        @Override
        public boolean audited() {
            return false;
        }
    }
}
