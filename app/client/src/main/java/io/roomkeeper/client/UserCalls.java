package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.MemberDetails;
import io.roomkeeper.protocol.console.MemberSearchPage;
import io.roomkeeper.protocol.console.NoteEntry;
import io.roomkeeper.protocol.console.UserCard;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Users, in a room and by themselves.
public interface UserCalls {
    /// At most `limit` (1 to 500) members whose id begins with `prefix`, in the order they joined
    /// or newest first, behind `after` (null: from the beginning).
    CompletableFuture<MemberSearchPage> members(
            RoomId room,
            String prefix,
            @Nullable MemberDetails after,
            int limit,
            boolean newestFirst);

    CompletableFuture<UserCard> card(RoomId room, UserId user);

    /// Newest first.
    CompletableFuture<List<NoteEntry>> notes(UserId user);

    /// Writes down `text` (1 to 1 000 characters).
    CompletableFuture<NoteEntry> addNote(UserId user, String text);

    /// Removes a note of one's own.
    CompletableFuture<Void> removeNote(UserId user, long number);
}
