package io.roomkeeper.protocol.member;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;

/// What the server tells a member: a reply carries the request's `id`, an event of a room none.
/// Times are milliseconds since 1970, by the server's clock.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MemberFrame.Connected.class, name = "connected"),
    @JsonSubTypes.Type(value = MemberFrame.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = MemberFrame.Exited.class, name = "exited"),
    @JsonSubTypes.Type(value = MemberFrame.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = MemberFrame.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = MemberFrame.Message.class, name = "message"),
    @JsonSubTypes.Type(value = MemberFrame.Notice.class, name = "notice"),
    @JsonSubTypes.Type(value = MemberFrame.Destroyed.class, name = "destroyed")
})
public sealed interface MemberFrame {
    /// Answers a request.
    sealed interface Reply extends MemberFrame {
        long id();
    }

    /// Tells of something in a room.
    sealed interface Event extends MemberFrame {
        RoomId chatroomId();
    }

    record Connected(long id, UserId userId, long serverTime) implements Reply {}

    /// `sequence` is the room's last one; the four flags as client behaviour §2 explains them.
    record Joined(
            long id,
            RoomId chatroomId,
            long createTime,
            long joinTime,
            int memberCount,
            long sequence,
            boolean isAllChatroomBanned,
            boolean isCurrentUserBanned,
            boolean isCurrentChatroomBanned,
            boolean isCurrentChatroomInWhitelist,
            List<Message> messages)
            implements Reply {
        public Joined {
            messages = List.copyOf(messages);
        }
    }

    record Exited(long id, RoomId chatroomId) implements Reply {}

    /// The message was accepted; its sender appends it from this and gets no event for it. §4.2.
    record Sent(long id, RoomId chatroomId, long sequence, String messageUId, long sentTime)
            implements Reply {}

    /// The request was refused with one of the codes of client behaviour §11.
    record Refused(long id, int code, String message) implements Reply {}

    /// `sequence` grows by one with everything the room tells all its members.
    record Message(
            RoomId chatroomId,
            long sequence,
            UserId senderUserId,
            String objectName,
            String content,
            String messageUId,
            long sentTime)
            implements Event {}

    /// A moderation notice; `content` is JSON text as client behaviour §9 lists it by `objectName`.
    /// `sequence` is 0 when not the whole room is told.
    record Notice(RoomId chatroomId, long sequence, String objectName, String content, long time)
            implements Event {}

    /// The room is gone; `destroyType` 0 by the Server API or a moderator, 1 by itself. §3.2.
    record Destroyed(RoomId chatroomId, long time, int destroyType) implements Event {}
}
