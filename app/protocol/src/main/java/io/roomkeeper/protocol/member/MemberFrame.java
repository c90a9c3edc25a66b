package io.roomkeeper.protocol.member;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;

/// What the server tells a member: a reply carries the request's `id`, an event none. Times are
/// milliseconds since 1970, by the server's clock.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MemberFrame.Connected.class, name = "connected"),
    @JsonSubTypes.Type(value = MemberFrame.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = MemberFrame.Exited.class, name = "exited"),
    @JsonSubTypes.Type(value = MemberFrame.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = MemberFrame.Recalled.class, name = "recalled"),
    @JsonSubTypes.Type(value = MemberFrame.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = MemberFrame.Attributes.class, name = "attributes"),
    @JsonSubTypes.Type(value = MemberFrame.History.class, name = "history"),
    @JsonSubTypes.Type(value = MemberFrame.RoomInfo.class, name = "roomInfo"),
    @JsonSubTypes.Type(value = MemberFrame.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = MemberFrame.Message.class, name = "message"),
    @JsonSubTypes.Type(value = MemberFrame.AttributesChanged.class, name = "attributesChanged"),
    @JsonSubTypes.Type(value = MemberFrame.Notice.class, name = "notice"),
    @JsonSubTypes.Type(value = MemberFrame.GlobalNotice.class, name = "globalNotice"),
    @JsonSubTypes.Type(value = MemberFrame.Gap.class, name = "gap"),
    @JsonSubTypes.Type(value = MemberFrame.AttributesMissed.class, name = "attributesMissed"),
    @JsonSubTypes.Type(value = MemberFrame.Destroyed.class, name = "destroyed"),
    @JsonSubTypes.Type(value = MemberFrame.Ended.class, name = "ended")
})
public sealed interface MemberFrame {
    /// Answers a request.
    sealed interface Reply extends MemberFrame {
        long id();
    }

    /// Tells of something nobody asked for.
    sealed interface Event extends MemberFrame {}

    /// Tells of something in a room.
    sealed interface RoomEvent extends Event {
        RoomId chatroomId();
    }

    record Connected(long id, UserId userId, long serverTime) implements Reply {}

    /// `sequence` is the room's last one and `syncTime` the time of its last message; the four
    /// flags as client behaviour §2 explains them. `messages` lack those from sequence `missedFrom`
    /// to `missedTo`, which are 0 if none are missing. `attributes` are all there are,
    /// `attributesVersion` that of the last one set.
    record Joined(
            long id,
            RoomId chatroomId,
            long createTime,
            long joinTime,
            int memberCount,
            long sequence,
            long syncTime,
            boolean isAllChatroomBanned,
            boolean isCurrentUserBanned,
            boolean isCurrentChatroomBanned,
            boolean isCurrentChatroomInWhitelist,
            long missedFrom,
            long missedTo,
            List<Message> messages,
            List<Attribute> attributes,
            long attributesVersion)
            implements Reply {
        public Joined {
            messages = List.copyOf(messages);
            attributes = List.copyOf(attributes);
        }
    }

    record Exited(long id, RoomId chatroomId) implements Reply {}

    /// The message was accepted, with `code` 21502 when a word in it was replaced, or else 0; its
    /// sender appends it from this and gets no event for it. §4.2.
    record Sent(
            long id, RoomId chatroomId, int code, long sequence, String messageUId, long sentTime)
            implements Reply {}

    /// Also when there was nothing to recall. §5.
    record Recalled(long id, RoomId chatroomId, String messageUId) implements Reply {}

    /// Attributes were set or removed; `code` is 23428 if not all, and `failures` says which. §8.
    record Changed(long id, RoomId chatroomId, int code, List<Failure> failures) implements Reply {
        public Changed {
            failures = List.copyOf(failures);
        }
    }

    /// Why one attribute was not changed.
    record Failure(String key, int errorCode) {}

    record Attributes(long id, RoomId chatroomId, List<Attribute> attributes) implements Reply {
        public Attributes {
            attributes = List.copyOf(attributes);
        }
    }

    /// `version` grows with each change of the room's attributes; `userId` is the owner. §8.
    record Attribute(String key, String value, UserId userId, long timestamp, long version) {}

    /// `messages` by time, ascending; `syncTime` is the next request's `timestamp`. §7.
    record History(
            long id, RoomId chatroomId, List<Message> messages, boolean hasMore, long syncTime)
            implements Reply {
        public History {
            messages = List.copyOf(messages);
        }
    }

    /// `userInfos` in the order asked for. §10.
    record RoomInfo(long id, RoomId chatroomId, int userCount, List<UserInfo> userInfos)
            implements Reply {
        public RoomInfo {
            userInfos = List.copyOf(userInfos);
        }
    }

    /// Who joined at `time`.
    record UserInfo(UserId id, long time) {}

    /// The request was refused with one of the codes of client behaviour §11.
    record Refused(long id, int code, String message) implements Reply {}

    /// `sequence` grows with everything the room tells all its members. `source` is what it was
    /// sent with, a [Platform] or `Server`.
    record Message(
            RoomId chatroomId,
            long sequence,
            UserId senderUserId,
            String objectName,
            String content,
            String messageUId,
            long sentTime,
            String source)
            implements RoomEvent {}

    /// In the order of their versions. §8.
    record AttributesChanged(RoomId chatroomId, List<AttributeChange> changes)
            implements RoomEvent {
        public AttributesChanged {
            changes = List.copyOf(changes);
        }
    }

    /// `type` 1 set, 2 removed (then `value` is empty); `userId` is the owner.
    record AttributeChange(
            String key, String value, long timestamp, int type, long version, UserId userId) {
        public static final int SET = 1;
        public static final int REMOVED = 2;
    }

    /// `content` is JSON text as client behaviour §9 lists it by `objectName`. `sequence` is 0 when
    /// not the whole room is told.
    record Notice(RoomId chatroomId, long sequence, String objectName, String content, long time)
            implements RoomEvent {}

    /// As [Notice], about all rooms.
    record GlobalNotice(String objectName, String content, long time) implements Event {}

    /// Some of what the room told from sequence `from` to sequence `to` was left out, because this
    /// member read too slowly.
    record Gap(RoomId chatroomId, long from, long to) implements RoomEvent {}

    /// Changes of the room's attributes were left out, because this member read too slowly.
    record AttributesMissed(RoomId chatroomId) implements RoomEvent {}

    /// The room is gone; `destroyType` 0 by the Server API or a moderator, 1 by itself. §3.2.
    record Destroyed(RoomId chatroomId, long time, int destroyType) implements RoomEvent {}

    /// The session is over for `code`, and the server closes the connection. §1.
    record Ended(int code, String message) implements Event {}
}
