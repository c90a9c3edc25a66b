package io.roomkeeper.console.common;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Optional;

/// How an act in `room`, or everywhere, went: a `sentence` that says so, and the users it was
/// `notDone` to, with what was said of each of them who was refused. `lines` are those of the audit
/// log that were written, as far as they may be taken back, in order. `trouble` is what there is to
/// know about the first refusal.
public record ModerationResult(
        Optional<RoomId> room,
        boolean failed,
        String sentence,
        List<UserId> notDone,
        List<UserProblem> problems,
        List<Long> lines,
        Optional<Trouble> trouble) {
    public ModerationResult {
        notDone = List.copyOf(notDone);
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
    }

    /// One that left nothing undone.
    static ModerationResult done(Optional<RoomId> room, String sentence, List<Long> lines) {
        return new ModerationResult(
                room, false, sentence, List.of(), List.of(), lines, Optional.empty());
    }

    /// One that did nothing to `notDone`, of whom nobody was refused by name.
    static ModerationResult failed(
            Optional<RoomId> room,
            String sentence,
            List<UserId> notDone,
            Optional<Trouble> trouble) {
        return new ModerationResult(room, true, sentence, notDone, List.of(), List.of(), trouble);
    }
}
