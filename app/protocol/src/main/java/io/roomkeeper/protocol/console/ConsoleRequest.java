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

    record CreateRoom(RoomId chatroomId) implements ConsoleRequest {}

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
