package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Bodies of the console API's changing calls. `reason` is free text of at most 200 characters.
public sealed interface ConsoleRequest {
    /// Characters in a reason.
    int MAX_REASON = 200;

    /// Characters in the name of a room.
    int MAX_ROOM_NAME = 64;

    record CreateRoom(RoomId chatroomId, Optional<String> name) implements ConsoleRequest {}

    record DestroyRoom(RoomId chatroomId, String reason) implements ConsoleRequest {}

    /// Mutes or bans `userIds` (1 to 20) for `minutes` (1 to 43 200).
    record Sanction(RoomId chatroomId, List<UserId> userIds, int minutes, String reason)
            implements ConsoleRequest {
        public Sanction {
            userIds = List.copyOf(userIds);
        }
    }

    /// Unmutes or unbans `userIds` (1 to 20).
    record Lift(RoomId chatroomId, List<UserId> userIds, String reason) implements ConsoleRequest {
        public Lift {
            userIds = List.copyOf(userIds);
        }
    }

    /// Mutes in all rooms, or blocks, `userIds` (1 to 20) for `minutes` (1 to 43 200).
    record GlobalSanction(List<UserId> userIds, int minutes, String reason)
            implements ConsoleRequest {
        public GlobalSanction {
            userIds = List.copyOf(userIds);
        }
    }

    /// Ends such sanctions of `userIds` (1 to 20).
    record GlobalLift(List<UserId> userIds, String reason) implements ConsoleRequest {
        public GlobalLift {
            userIds = List.copyOf(userIds);
        }
    }

    /// Sets attributes (1 to 20); without `force` not in place of what others have set.
    record SetAttributes(
            RoomId chatroomId,
            Map<String, String> attributes,
            boolean keepOnExit,
            boolean force,
            String reason)
            implements ConsoleRequest {
        public SetAttributes {
            attributes = Map.copyOf(attributes);
        }
    }

    /// Removes the attributes of `keys` (1 to 20).
    record RemoveAttributes(RoomId chatroomId, List<String> keys, String reason)
            implements ConsoleRequest {
        public RemoveAttributes {
            keys = List.copyOf(keys);
        }
    }

    /// Puts message types on a list or takes them off.
    record ChangeMessageTypes(MessageTypeList list, List<String> types, boolean on, String reason)
            implements ConsoleRequest {
        public ChangeMessageTypes {
            types = List.copyOf(types);
        }
    }

    record KeepAlive(RoomId chatroomId, boolean on, String reason) implements ConsoleRequest {}

    /// Changes a room; what is left out stays. `destroyType` and `destroyTime` (60 to 10 080 min)
    /// only together.
    record ChangeRoom(
            RoomId chatroomId,
            Optional<String> name,
            Optional<Integer> destroyType,
            Optional<Integer> destroyTime,
            Optional<Boolean> distributing,
            String reason)
            implements ConsoleRequest {}

    /// Sends a message as the moderator.
    record SendMessage(RoomId chatroomId, String objectName, String content)
            implements ConsoleRequest {}

    /// Recalls messages (1 to 100) by their ids.
    record Recall(RoomId chatroomId, List<String> messageUIds, String reason)
            implements ConsoleRequest {
        public Recall {
            messageUIds = List.copyOf(messageUIds);
        }
    }

    /// Recalls the last `count` (1 to 100) messages of each of `userIds` (1 to 20).
    record RecallLast(RoomId chatroomId, List<UserId> userIds, int count, String reason)
            implements ConsoleRequest {
        public RecallLast {
            userIds = List.copyOf(userIds);
        }
    }

    /// Writes down `text` (1 to 1 000 characters) about a user.
    record AddNote(UserId userId, String text) implements ConsoleRequest {}

    /// Removes a note of one's own.
    record RemoveNote(UserId userId, long number) implements ConsoleRequest {}

    /// Takes back the act of line `number` of the audit log.
    record Undo(long number, String reason) implements ConsoleRequest {}

    /// Changes the app's settings; what is left out stays. `switches` by their names. The lists
    /// replace those there are.
    record ChangeSettings(
            Optional<Map<String, Boolean>> switches,
            Optional<Integer> inactivityMinutes,
            Optional<List<String>> recentTypes,
            Optional<List<String>> blockedWords,
            Optional<Map<String, String>> replacedWords,
            String reason)
            implements ConsoleRequest {}

    /// Moves a developer's clock forward by `seconds` (1 to 31 536 000).
    record MoveClock(long seconds) implements ConsoleRequest {}

    /// Puts `userIds` (1 to 20) on a list of the room or takes them off.
    record ListUsers(RoomId chatroomId, List<UserId> userIds, String reason)
            implements ConsoleRequest {
        public ListUsers {
            userIds = List.copyOf(userIds);
        }
    }

    /// Makes a key for `name`, a user id that no other key has.
    record AddModerator(String name, Role role) implements ConsoleRequest {}

    record RemoveModerator(String name) implements ConsoleRequest {}

    record MuteAll(RoomId chatroomId, boolean on, String reason) implements ConsoleRequest {}
}
