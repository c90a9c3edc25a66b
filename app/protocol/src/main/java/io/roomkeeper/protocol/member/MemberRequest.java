package io.roomkeeper.protocol.member;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import io.roomkeeper.protocol.RoomId;

/// What a member asks; `id` is chosen by the member (1 and up) and repeated in the reply.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MemberRequest.Connect.class, name = "connect"),
    @JsonSubTypes.Type(value = MemberRequest.Join.class, name = "join"),
    @JsonSubTypes.Type(value = MemberRequest.Exit.class, name = "exit"),
    @JsonSubTypes.Type(value = MemberRequest.Send.class, name = "send")
})
public sealed interface MemberRequest {
    long id();

    /// The first frame of a connection, at most 5 s after it opened. Client behaviour §1.
    record Connect(long id, String token) implements MemberRequest {
        @Override
        public String toString() {
            return "Connect[id=" + id + "]";
        }
    }

    /// Joins; `count` recent messages come with the answer: 1 to 50, 0 for 10, -1 for none. §2.
    record Join(long id, RoomId chatroomId, boolean createIfMissing, int count)
            implements MemberRequest {}

    /// Leaves; succeeds also for somebody who is not there. §3.
    record Exit(long id, RoomId chatroomId) implements MemberRequest {}

    /// Sends `content` (at most 128 KiB of UTF-8; JSON text for the built-in types). §4.
    record Send(long id, RoomId chatroomId, String objectName, String content)
            implements MemberRequest {}
}
