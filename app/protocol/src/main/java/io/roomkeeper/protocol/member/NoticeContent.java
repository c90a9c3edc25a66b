package io.roomkeeper.protocol.member;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;

/// The content of a ban or mute notice. `operateType` by object name as in client behaviour §9;
/// `durationTime` and `operateTime` in milliseconds, the first 0 where there is no term.
public record NoticeContent(
        RoomId chatroomId,
        int operateType,
        long durationTime,
        long operateTime,
        List<UserId> userList,
        String extra) {
    public NoticeContent {
        userList = List.copyOf(userList);
    }
}
