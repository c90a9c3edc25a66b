package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What can be asked of the app as a whole; `R` is the answer. Sections are those of the Server
/// API.
public sealed interface AppCommand<R> {
    /// Replaces the settings. 1002 beyond [Limit#WORDS].
    record Configure(AppSettings settings, Act act) implements AppCommand<Done> {}

    /// Adds or replaces global mutes or blocks, all or none. 1002, 1003, 1009. §8, §12.
    record ImposeGlobally(Sanction.Kind kind, List<UserId> users, int minutes, Act act)
            implements AppCommand<Done> {
        public ImposeGlobally {
            users = List.copyOf(users);
        }
    }

    /// Ends them before their time; users without one are no error. 1002, 1009.
    record LiftGlobally(Sanction.Kind kind, List<UserId> users, Act act)
            implements AppCommand<Done> {
        public LiftGlobally {
            users = List.copyOf(users);
        }
    }

    /// Those in force, by end time, then user. 1009.
    record ListGlobalSanctions(Sanction.Kind kind) implements AppCommand<List<Sanction>> {}

    /// Puts message types on a list or takes them off, all or none. 1002, 1005, 1009. §10.
    record ChangeTypes(TypeList list, boolean add, List<String> types, Act act)
            implements AppCommand<Done> {
        public ChangeTypes {
            types = List.copyOf(types);
        }
    }

    /// In the order they were added. 1009.
    record ListTypes(TypeList list) implements AppCommand<List<String>> {}

    /// The rooms that are kept alive, by id. 1009. §4.
    record ListKeptRooms() implements AppCommand<List<RoomId>> {}

    /// Page `page` (from 1) of `size` (1 to 1 000) rooms that are muted for all, by id. §9.
    record ListMutedRooms(int page, int size) implements AppCommand<List<RoomId>> {}

    /// Registers a user or changes name and portrait. §12.
    record SaveUser(UserId user, String name, String portrait) implements AppCommand<User> {}

    /// Writes down `text` (1 to 1 000 characters) about a user. 1002, 1005, 1016 beyond
    /// [Limit#NOTES_PER_USER].
    record AddNote(UserId user, String text, Act act) implements AppCommand<Note> {}

    /// Removes a note of one's own. 1015 when there is none.
    record RemoveNote(UserId user, long number, Act act) implements AppCommand<Done> {}

    /// Puts into the audit log that `act` was refused.
    record NoteRefusal(Refusal refusal, Act act) implements AppCommand<Done> {}

    /// Puts into the audit log that stored messages are about to be deleted, as in
    /// [AppChange.MessagesDeleted]. §11.4, §11.5.
    record NoteDeletion(@Nullable RoomId room, String what, Act act) implements AppCommand<Done> {}

    /// Puts into the audit log that the key of the moderator called `name` was made, or voided.
    record NoteModerator(String name, boolean added, Act act) implements AppCommand<Done> {}

    /// As [RoomCommand.Undo].
    record Undo(AppChange change, long line, @Nullable Sanction former, Act act)
            implements AppCommand<Done> {}

    /// A message to everybody in any room. 1002, 1005, 1009. §11.2.
    record Broadcast(UserId user, String objectName, String content, boolean includeSender)
            implements AppCommand<Done> {}
}
