package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Takes the last `count` messages of each of `users` back, in calls of at most 20 users, one after
/// the other.
record RecallLast(
        ConsoleSession session,
        RoomId room,
        List<UserId> users,
        int count,
        String reason,
        String said) {
    RecallLast {
        users = users.stream().distinct().toList();
    }

    /// The result comes on the FX thread and is never a failure of the future.
    CompletableFuture<ModerationResult> start() {
        CompletableFuture<ModerationResult> result = new CompletableFuture<>();
        next(0, 0, result);
        return result;
    }

    private void next(int from, int recalled, CompletableFuture<ModerationResult> result) {
        if (from >= users.size()) {
            String done = text("act.recallLast.done", recalled, ModerationAct.name(users));
            result.complete(ModerationResult.done(Optional.of(room), after(done), List.of()));
            return;
        }
        int to = Math.min(from + ModerationRun.BLOCK, users.size());
        Answers.take(
                session.moderation()
                        .messages()
                        .recallLast(room, users.subList(from, to), count, reason),
                session.fx(),
                answer -> next(to, recalled + answer.recalled().size(), result),
                failure -> result.complete(failed(users.subList(from, users.size()), failure)));
    }

    private ModerationResult failed(List<UserId> left, Throwable failure) {
        String sentence =
                after(
                        text(
                                "act.recallLast.failed",
                                ModerationAct.name(left),
                                Failures.why(failure)));
        return ModerationResult.failed(
                Optional.of(room), sentence, left, Trouble.of(sentence, failure));
    }

    private String after(String sentence) {
        return said + " " + sentence;
    }
}
