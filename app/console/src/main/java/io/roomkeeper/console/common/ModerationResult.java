package io.roomkeeper.console.common;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Map;

/// How an act in `room` went: a `sentence` that says so, and the users it was `notDone` to, with
/// what was said of each of them who was refused.
public record ModerationResult(
        RoomId room,
        boolean failed,
        String sentence,
        List<UserId> notDone,
        Map<UserId, String> problems) {
    public ModerationResult {
        notDone = List.copyOf(notDone);
        problems = Map.copyOf(problems);
    }
}
