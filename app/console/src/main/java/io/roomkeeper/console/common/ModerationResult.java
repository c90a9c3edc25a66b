package io.roomkeeper.console.common;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How an act in `room`, or everywhere, went: a `sentence` that says so, and the users it was
/// `notDone` to, with what was said of each of them who was refused. `deed` is what was done and
/// may be taken back.
public record ModerationResult(
        Optional<RoomId> room,
        boolean failed,
        String sentence,
        List<UserId> notDone,
        Map<UserId, String> problems,
        Optional<Deed> deed) {
    public ModerationResult {
        notDone = List.copyOf(notDone);
        problems = Map.copyOf(problems);
    }
}
