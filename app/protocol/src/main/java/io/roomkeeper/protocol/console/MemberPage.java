package io.roomkeeper.protocol.console;

import java.util.List;

/// At most 500 of a room's `total` members. Server API §3.3.
public record MemberPage(int total, List<MemberEntry> members) {
    public MemberPage {
        members = List.copyOf(members);
    }
}
