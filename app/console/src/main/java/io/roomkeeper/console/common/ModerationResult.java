package io.roomkeeper.console.common;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How an act in `room`, or everywhere, went: a `sentence` that says so, and the users it was
/// `notDone` to, with what was said of each of them who was refused. `lines` are those of the audit
/// log that were written, as far as they may be taken back, in order.
public record ModerationResult(
        Optional<RoomId> room,
        boolean failed,
        String sentence,
        List<UserId> notDone,
        Map<UserId, String> problems,
        List<Long> lines) {
    public ModerationResult {
        notDone = List.copyOf(notDone);
        problems = Map.copyOf(problems);
        lines = List.copyOf(lines);
    }
}
