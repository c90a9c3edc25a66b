package io.roomkeeper.protocol.member;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The content of a ban or mute notice. `chatroomId` is left out when all rooms are meant,
/// `operateType` by object name as in client behaviour §9; `durationTime` and `operateTime` in
/// milliseconds, the first 0 where there is no term.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeContent(
        @Nullable RoomId chatroomId,
        int operateType,
        long durationTime,
        long operateTime,
        List<UserId> userList,
        String extra) {
    public NoticeContent {
        userList = List.copyOf(userList);
    }
}
