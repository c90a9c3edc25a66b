package io.roomkeeper.console.management;

import io.roomkeeper.client.Moderation;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AttributePage;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.MemberPage;
import io.roomkeeper.protocol.console.RoomDetails;
import io.roomkeeper.protocol.console.SanctionEntry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Parts of what there is to know of a room, as the server told them together; what was not asked
/// for is empty.
record Snapshot(
        Optional<RoomDetails> details,
        Optional<MemberPage> members,
        Optional<List<SanctionEntry>> mutes,
        Optional<List<GlobalSanctionEntry>> globalMutes,
        Optional<List<SanctionEntry>> bans,
        Optional<ListedUsers> allowed,
        Optional<ListedUsers> exceptions,
        Optional<AttributePage> attributes) {
    /// Asks for `parts`; `wanted` is how many of the newest members are.
    static CompletableFuture<Snapshot> ask(
            Moderation server, RoomId room, Set<Part> parts, int wanted) {
        var details = ask(parts, Part.DETAILS, () -> server.inRoom().details(room));
        var members = ask(parts, Part.MEMBERS, new NewestMembers(server, room, wanted)::ask);
        var mutes = ask(parts, Part.MUTES, () -> server.mutes(room));
        var globalMutes = ask(parts, Part.GLOBAL_MUTES, () -> server.everywhere().mutes());
        var bans = ask(parts, Part.BANS, () -> server.bans(room));
        var allowed = ask(parts, Part.ALLOWED, () -> server.inRoom().allowed(room));
        var exceptions = ask(parts, Part.EXCEPTIONS, () -> server.inRoom().exceptions(room));
        var attributes = ask(parts, Part.ATTRIBUTES, () -> server.inRoom().attributes(room));
        return CompletableFuture.allOf(
                        details, members, mutes, globalMutes, bans, allowed, exceptions, attributes)
                .thenApply(_ ->
                        new Snapshot(
                                details.join(),
                                members.join(),
                                mutes.join(),
                                globalMutes.join(),
                                bans.join(),
                                allowed.join(),
                                exceptions.join(),
                                attributes.join()));
    }

    private static <T> CompletableFuture<Optional<T>> ask(
            Set<Part> parts, Part part, Supplier<CompletableFuture<T>> question) {
        return parts.contains(part)
                ? question.get().thenApply(Optional::of)
                : CompletableFuture.completedFuture(Optional.empty());
    }
}
