package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.MemberDetails;
import io.roomkeeper.protocol.console.MemberSearchPage;
import io.roomkeeper.protocol.console.NoteEntry;
import io.roomkeeper.protocol.console.UserCard;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

record HttpUserCalls(ConsoleHttp http) implements UserCalls {
    @Override
    public CompletableFuture<MemberSearchPage> members(
            RoomId room,
            String prefix,
            @Nullable MemberDetails after,
            int limit,
            boolean newestFirst) {
        var query =
                new ArrayList<Object>(
                        List.of(
                                "room",
                                room,
                                "prefix",
                                prefix,
                                "limit",
                                limit,
                                "order",
                                newestFirst ? 2 : 1));
        if (after != null) {
            query.addAll(List.of("afterJoin", after.joinTime(), "afterUser", after.userId()));
        }
        return http.get("members/find", MemberSearchPage.class, query.toArray());
    }

    @Override
    public CompletableFuture<UserCard> card(RoomId room, UserId user) {
        return http.get("user-card", UserCard.class, "room", room, "user", user);
    }

    @Override
    public CompletableFuture<List<NoteEntry>> notes(UserId user) {
        return http.get("notes", NoteEntry[].class, "user", user).thenApply(List::of);
    }

    @Override
    public CompletableFuture<NoteEntry> addNote(UserId user, String text) {
        return http.post("notes", new ConsoleRequest.AddNote(user, text), NoteEntry.class);
    }

    @Override
    public CompletableFuture<Void> removeNote(UserId user, long number) {
        return http.post("notes/remove", new ConsoleRequest.RemoveNote(user, number));
    }
}
