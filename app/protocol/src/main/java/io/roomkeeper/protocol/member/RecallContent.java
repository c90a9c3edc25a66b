package io.roomkeeper.protocol.member;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

/// The content of `RC:RcCmd`: a message of a room is recalled. `sentTime` is the original's, 0 when
/// it is not known, as `originalFromUserId` is then left out. Client behaviour §5.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecallContent(
        int conversationType,
        RoomId targetId,
        String messageUId,
        long sentTime,
        boolean isAdmin,
        boolean isDelete,
        String extra,
        @Nullable UserId originalFromUserId) {
    /// Of a chatroom.
    public static final int CHATROOM = 4;

    public RecallContent(
            RoomId room,
            String messageUId,
            long sentTime,
            boolean isAdmin,
            boolean isDelete,
            String extra,
            @Nullable UserId originalFromUserId) {
        this(CHATROOM, room, messageUId, sentTime, isAdmin, isDelete, extra, originalFromUserId);
    }
}
