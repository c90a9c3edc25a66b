package io.roomkeeper.server.engine;

import java.util.List;

/// Some of the `total` members of a room, of whom `found` are such as were asked for; whether there
/// are more behind.
public record MemberPage(int total, int found, List<MemberRow> members, boolean hasMore) {
    public MemberPage {
        members = List.copyOf(members);
    }
}
