package io.roomkeeper.protocol.member;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a member asks; `id` is chosen by the member (1 and up) and repeated in the reply. A text or
/// a list that may be left out is then empty.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MemberRequest.Connect.class, name = "connect"),
    @JsonSubTypes.Type(value = MemberRequest.Join.class, name = "join"),
    @JsonSubTypes.Type(value = MemberRequest.Exit.class, name = "exit"),
    @JsonSubTypes.Type(value = MemberRequest.Send.class, name = "send"),
    @JsonSubTypes.Type(value = MemberRequest.Recall.class, name = "recall"),
    @JsonSubTypes.Type(value = MemberRequest.SetAttributes.class, name = "setAttributes"),
    @JsonSubTypes.Type(value = MemberRequest.RemoveAttributes.class, name = "removeAttributes"),
    @JsonSubTypes.Type(value = MemberRequest.GetAttributes.class, name = "getAttributes"),
    @JsonSubTypes.Type(value = MemberRequest.GetHistory.class, name = "getHistory"),
    @JsonSubTypes.Type(value = MemberRequest.GetRoomInfo.class, name = "getRoomInfo")
})
public sealed interface MemberRequest {
    long id();

    /// Asks something of one room.
    sealed interface OfRoom extends MemberRequest {
        RoomId chatroomId();
    }

    /// The first frame of a connection, at most 5 s after it opened. `platform` is a [Platform] by
    /// its name. Client behaviour §1.
    record Connect(long id, String token, @JsonSetter(nulls = Nulls.AS_EMPTY) String platform)
            implements MemberRequest {
        @Override
        public String toString() {
            return "Connect[id=" + id + ", platform=" + platform + "]";
        }
    }

    /// Joins; `count` recent messages come with the answer: 1 to 50, 0 for 10, -1 for none. `extra`
    /// is passed on to the others. Who comes back says with `sequence` and `syncTime` up to where
    /// it has seen the room, and gets only what it has missed; `syncTime` is 0 for who does not.
    /// §2.
    record Join(
            long id,
            RoomId chatroomId,
            boolean createIfMissing,
            int count,
            @JsonSetter(nulls = Nulls.AS_EMPTY) String extra,
            long sequence,
            long syncTime)
            implements OfRoom {
        /// By who does not come back.
        public Join(long id, RoomId chatroomId, boolean createIfMissing, int count, String extra) {
            this(id, chatroomId, createIfMissing, count, extra, 0, 0);
        }
    }

    /// Leaves; succeeds also for somebody who is not there. §3.
    record Exit(long id, RoomId chatroomId) implements OfRoom {}

    /// Sends `content` (at most 128 KiB of UTF-8; JSON text for the built-in types). §4.
    record Send(long id, RoomId chatroomId, String objectName, String content) implements OfRoom {}

    /// Takes a message back: one's own, or any with `isAdmin`. `sentTime` is the message's, 0 when
    /// not known. §5.
    record Recall(
            long id,
            RoomId chatroomId,
            String messageUId,
            long sentTime,
            boolean isAdmin,
            boolean isDelete,
            @JsonSetter(nulls = Nulls.AS_EMPTY) String extra)
            implements OfRoom {}

    /// Sets 1 to 10 pairs that are new or one's own, or with `isForced` anybody's. A message tells
    /// of it with `isSendNotification` and a single pair. §8.
    record SetAttributes(
            long id,
            RoomId chatroomId,
            Map<String, String> entries,
            boolean isAutoDelete,
            boolean isForced,
            boolean isSendNotification,
            @JsonSetter(nulls = Nulls.AS_EMPTY) String notificationExtra)
            implements OfRoom {
        /// Throws 23412 for a key without a value.
        public SetAttributes {
            if (entries.values().stream().anyMatch(Objects::isNull)) {
                throw new RoomkeeperException(
                        ErrorCode.INVALID_MEMBER_PARAMETER, "every entry needs a value.");
            }
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /// Removes 1 to 10 pairs, one's own or with `isForced` anybody's. §8.
    record RemoveAttributes(
            long id,
            RoomId chatroomId,
            List<String> keys,
            boolean isForced,
            boolean isSendNotification,
            @JsonSetter(nulls = Nulls.AS_EMPTY) String notificationExtra)
            implements OfRoom {
        public RemoveAttributes {
            keys = List.copyOf(keys);
        }
    }

    /// The pair of `key`, or all when it is empty. §8.
    record GetAttributes(long id, RoomId chatroomId, @JsonSetter(nulls = Nulls.AS_EMPTY) String key)
            implements OfRoom {}

    /// 1 to 50 stored messages next to `timestamp`, which itself is excluded: `order` 0 older ones
    /// (timestamp 0: the newest of all), 1 newer ones (0: from the beginning). §7.
    record GetHistory(long id, RoomId chatroomId, long timestamp, int count, int order)
            implements OfRoom {}

    /// How many members there are, and up to 20 of them: `order` 1 who joined first, 2 who joined
    /// last; with 0 for either only the number. §10.
    record GetRoomInfo(long id, RoomId chatroomId, int count, int order) implements OfRoom {}
}
