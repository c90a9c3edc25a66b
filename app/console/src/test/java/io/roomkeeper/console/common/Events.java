package io.roomkeeper.console.common;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.protocol.member.RecallContent;

import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Instant;
import java.util.List;

/// What a server tells, in few words.
public final class Events {
    /// When it happens, unless said otherwise.
    public static final Instant NOW = Instant.parse("2026-11-14T13:02:11Z");

    private Events() {}

    /// News of rooms, from a server that has no others.
    public static ConsoleEvent rooms(RoomSummary... rooms) {
        return rooms(rooms.length, rooms);
    }

    /// News of rooms, from a server that has `total`.
    public static ConsoleEvent rooms(long total, RoomSummary... rooms) {
        return new ConsoleEvent.Rooms(List.of(rooms), null, total);
    }

    public static RoomSummary room(String id, int members) {
        return room(id, members, 0, false);
    }

    public static RoomSummary room(String id, int members, long messages, boolean muteAll) {
        return new RoomSummary(
                new RoomId(id), "", NOW.toEpochMilli(), members, muteAll, 0, 60, messages);
    }

    public static ConsoleEvent said(String room, long sequence, String user, String text) {
        return new ConsoleEvent.Message(message(room, sequence, user, text));
    }

    public static ChatMessage message(String room, long sequence, String user, String text) {
        String content = JsonNodeFactory.instance.objectNode().put("content", text).toString();
        return message(room, sequence, user, "RC:TxtMsg", content);
    }

    public static ChatMessage message(
            String room, long sequence, String user, String type, String content) {
        return new ChatMessage(
                new RoomId(room),
                sequence,
                new UserId(user),
                type,
                content,
                "uid-" + sequence,
                NOW.toEpochMilli() + sequence);
    }

    /// `by` took the message `uid` back, which `author` had written.
    public static ChatMessage recall(
            String room, long sequence, String by, String author, String uid, boolean byModerator) {
        RecallContent content =
                new RecallContent(
                        new RoomId(room), uid, 0, byModerator, false, "", new UserId(author));
        return message(
                room, sequence, by, "RC:RcCmd", WireJson.mapper().writeValueAsString(content));
    }

    public static ConsoleEvent joined(String room, String user) {
        return new ConsoleEvent.Joined(new RoomId(room), new UserId(user), NOW.toEpochMilli());
    }

    public static ConsoleEvent left(String room, String user) {
        return new ConsoleEvent.Left(new RoomId(room), new UserId(user), NOW.toEpochMilli());
    }

    /// `ana` did it, until ten minutes later, for `reason`.
    public static ConsoleEvent acted(String room, AuditAct act, String subject, String reason) {
        long now = NOW.toEpochMilli();
        return new ConsoleEvent.Acted(
                1,
                new AuditEntry(now, "ana", act, new RoomId(room), subject, now + 600_000, reason));
    }
}
