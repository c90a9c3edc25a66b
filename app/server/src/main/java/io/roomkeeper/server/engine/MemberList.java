package io.roomkeeper.server.engine;

import java.util.List;

/// Some of the `total` members.
public record MemberList(int total, List<MemberView> members) {
    /// Members in one answer. Server API §3.3.
    public static final int MAX_COUNT = 500;

    public MemberList {
        members = List.copyOf(members);
    }
}
