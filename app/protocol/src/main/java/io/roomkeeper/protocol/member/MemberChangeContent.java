package io.roomkeeper.protocol.member;

import io.roomkeeper.protocol.UserId;

import java.util.List;

/// The content of `RC:ChrmMemChange`: who came and went, how many others did who are not named, and
/// how many are in now. Client behaviour §9.
public record MemberChangeContent(int memberCount, List<Change> userList, int others) {
    public MemberChangeContent {
        userList = List.copyOf(userList);
    }

    /// `status` 1 joined, 0 left.
    public record Change(UserId userId, int status, String extra) {
        public static final int JOINED = 1;
        public static final int LEFT = 0;
    }
}
