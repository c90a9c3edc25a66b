package io.roomkeeper.console.common;

import io.roomkeeper.client.UserCalls;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.MemberDetails;
import io.roomkeeper.protocol.console.MemberSearchPage;
import io.roomkeeper.protocol.console.NoteEntry;
import io.roomkeeper.protocol.console.UserCard;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// The calls about users of a [FakeModeration].
public final class FakeUserCalls implements UserCalls {
    /// What becomes of the card of a user of whom nothing is known.
    public UnaryOperator<UserCard> card = UnaryOperator.identity();

    /// What is noted of every user.
    public List<NoteEntry> notes = List.of();

    /// Members behind those of the first page.
    public List<MemberDetails> further = List.of();

    private final FakeModeration server;

    FakeUserCalls(FakeModeration server) {
        this.server = server;
    }

    @Override
    public CompletableFuture<MemberSearchPage> members(
            RoomId room,
            String prefix,
            @Nullable MemberDetails after,
            int limit,
            boolean newestFirst) {
        return server.asked(
                "members %s after %s %d"
                        .formatted(room, after == null ? "" : after.userId(), limit),
                () ->
                        new MemberSearchPage(
                                server.totalMembers, server.totalMembers, further, false));
    }

    @Override
    public CompletableFuture<UserCard> card(RoomId room, UserId user) {
        return server.asked("card %s %s".formatted(room, user), () -> card.apply(empty(user)));
    }

    private UserCard empty(UserId user) {
        return new UserCard(
                user,
                "",
                true,
                false,
                false,
                List.of(),
                null,
                List.of(),
                false,
                false,
                new UserCard.Counts(0, 0, 0, 0),
                "",
                List.of(),
                List.of(),
                notes);
    }

    @Override
    public CompletableFuture<List<NoteEntry>> notes(UserId user) {
        throw new AssertionError("notes was not expected");
    }

    @Override
    public CompletableFuture<NoteEntry> addNote(UserId user, String text) {
        return server.asked(
                "addNote %s %s".formatted(user, text),
                () -> new NoteEntry(user, 1, 0, "ana", text));
    }

    @Override
    public CompletableFuture<Void> removeNote(UserId user, long number) {
        return server.done("removeNote %s %d".formatted(user, number));
    }
}
