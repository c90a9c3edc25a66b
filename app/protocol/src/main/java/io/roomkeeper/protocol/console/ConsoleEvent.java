package io.roomkeeper.protocol.console;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a console hears on its event stream `/console/v1/events`, in order for each room.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConsoleEvent.Rooms.class, name = "rooms"),
    @JsonSubTypes.Type(value = ConsoleEvent.Gone.class, name = "gone"),
    @JsonSubTypes.Type(value = ConsoleEvent.Watching.class, name = "watching"),
    @JsonSubTypes.Type(value = ConsoleEvent.Message.class, name = "message"),
    @JsonSubTypes.Type(value = ConsoleEvent.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = ConsoleEvent.Left.class, name = "left"),
    @JsonSubTypes.Type(value = ConsoleEvent.Attributes.class, name = "attributes"),
    @JsonSubTypes.Type(value = ConsoleEvent.Acted.class, name = "acted"),
    @JsonSubTypes.Type(value = ConsoleEvent.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = ConsoleEvent.Moderators.class, name = "moderators"),
    @JsonSubTypes.Type(value = ConsoleEvent.Missed.class, name = "missed"),
    @JsonSubTypes.Type(value = ConsoleEvent.Figures.class, name = "figures"),
    @JsonSubTypes.Type(value = ConsoleEvent.Logged.class, name = "logged")
})
public sealed interface ConsoleEvent {
    /// Rooms that are new or whose figures changed, and how many rooms there are. At first those
    /// with most members and then some by id, which go on after `next` (null: these are all); then
    /// news, at most once a second and of the liveliest rooms only, and no `next`.
    record Rooms(List<RoomSummary> rooms, @Nullable RoomId next, long total)
            implements ConsoleEvent {
        public Rooms {
            rooms = List.copyOf(rooms);
        }
    }

    /// The room does not exist any more.
    record Gone(RoomId chatroomId) implements ConsoleEvent {}

    /// From here on the room's messages come; `recent` are the last up to 50 before, oldest first.
    record Watching(RoomId chatroomId, List<ChatMessage> recent) implements ConsoleEvent {
        public Watching {
            recent = List.copyOf(recent);
        }
    }

    /// A message in a watched room.
    record Message(ChatMessage message) implements ConsoleEvent {}

    /// A user came into a watched room.
    record Joined(RoomId chatroomId, UserId userId, long time) implements ConsoleEvent {}

    /// A user left a watched room, or was removed.
    record Left(RoomId chatroomId, UserId userId, long time) implements ConsoleEvent {}

    /// A user, or the app in that user's name, set or removed attributes of a watched room; what a
    /// moderator does to them is an act.
    record Attributes(RoomId chatroomId, UserId userId, List<String> keys, long time)
            implements ConsoleEvent {
        public Attributes {
            keys = List.copyOf(keys);
        }
    }

    /// Somebody, this console included, did something in any room: line `number` of the audit log.
    record Acted(long number, AuditEntry entry) implements ConsoleEvent {}

    /// Somebody, this console included, was refused something in any room: line `number` of the
    /// audit log.
    record Refused(long number, AuditEntry entry) implements ConsoleEvent {}

    /// A key was made or removed: the names of all who have one now.
    record Moderators(List<String> names) implements ConsoleEvent {
        public Moderators {
            names = List.copyOf(names);
        }
    }

    /// How the server does: at first the last up to 120 seconds, then one sample a second.
    record Figures(List<LiveSample> samples) implements ConsoleEvent {
        public Figures {
            samples = List.copyOf(samples);
        }
    }

    /// Lines of the server's log, oldest first: at first the last up to 1 000, then new ones.
    record Logged(List<LogEntry> lines) implements ConsoleEvent {
        public Logged {
            lines = List.copyOf(lines);
        }
    }

    /// `messages` of a watched room were left out because this console read too slowly.
    record Missed(RoomId chatroomId, long messages) implements ConsoleEvent {}
}
