package io.roomkeeper.console.management;

import io.roomkeeper.client.Moderation;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.MemberPage;
import io.roomkeeper.protocol.console.SanctionEntry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// A room's lists as the server told them together.
record Snapshot(MemberPage members, List<SanctionEntry> mutes, List<SanctionEntry> bans) {
    /// Members asked for: the newest. Server API §3.3.
    static final int MEMBERS = 500;

    Snapshot {
        mutes = List.copyOf(mutes);
        bans = List.copyOf(bans);
    }

    static CompletableFuture<Snapshot> ask(Moderation server, RoomId room) {
        var members = server.members(room, MEMBERS, true);
        var mutes = server.mutes(room);
        var bans = server.bans(room);
        return members.thenCompose(theMembers ->
                mutes.thenCombine(
                        bans, (theMutes, theBans) -> new Snapshot(theMembers, theMutes, theBans)));
    }

    List<UserRow.Member> memberRows() {
        Map<UserId, Long> until =
                mutes.stream()
                        .collect(
                                Collectors.toMap(
                                        SanctionEntry::userId, SanctionEntry::until, Math::max));
        return members.members().stream()
                .map(entry -> new UserRow.Member(entry, until.getOrDefault(entry.userId(), 0L)))
                .toList();
    }

    List<UserRow.Sanctioned> muteRows() {
        return mutes.stream().map(UserRow.Sanctioned::new).toList();
    }

    List<UserRow.Sanctioned> banRows() {
        return bans.stream().map(UserRow.Sanctioned::new).toList();
    }
}
