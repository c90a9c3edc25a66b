package io.roomkeeper.console.management;

import io.roomkeeper.client.Moderation;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.MemberDetails;
import io.roomkeeper.protocol.console.MemberEntry;
import io.roomkeeper.protocol.console.MemberPage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Asks for the newest members of a room, page by page.
record NewestMembers(Moderation server, RoomId room, int wanted) {
    /// Members that one answer has. Server API §3.3.
    static final int PAGE = 500;

    /// The newest `wanted`, or all if there are fewer.
    CompletableFuture<MemberPage> ask() {
        return server.members(room, PAGE, true).thenCompose(this::further);
    }

    private CompletableFuture<MemberPage> further(MemberPage known) {
        int here = known.members().size();
        if (here < PAGE || here >= wanted || here >= known.total()) {
            return CompletableFuture.completedFuture(known);
        }
        return server.users()
                .members(room, "", place(known.members().getLast()), PAGE, true)
                .thenCompose(page -> {
                    List<MemberEntry> all = new ArrayList<>(known.members());
                    page.members().stream().map(NewestMembers::entry).forEach(all::add);
                    MemberPage more = new MemberPage(page.total(), all);
                    return page.more() ? further(more) : CompletableFuture.completedFuture(more);
                });
    }

    private static MemberDetails place(MemberEntry last) {
        return new MemberDetails(
                last.userId(),
                last.joinTime(),
                last.lastMessageTime(),
                last.messageCount(),
                0,
                false,
                false,
                false);
    }

    private static MemberEntry entry(MemberDetails member) {
        return new MemberEntry(
                member.userId(),
                member.joinTime(),
                member.lastMessageTime(),
                member.messageCount(),
                member.mutedUntil() > 0);
    }
}
