package io.roomkeeper.console.global;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.RowChanges;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleAnswer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Keeps rooms alive, or no more: one act, however many rooms it is about, so that all of it is
/// taken back at once.
final class Keepalive {
    private final ConsoleSession session;
    private final ModerationActs acts;
    private final StatusLine status;
    private final RowChanges changes;
    private final Runnable changed;

    /// `changed` is called when the server has changed something.
    Keepalive(
            ConsoleSession session,
            ModerationActs acts,
            StatusLine status,
            RowChanges changes,
            Runnable changed) {
        this.session = session;
        this.acts = acts;
        this.status = status;
        this.changes = changes;
        this.changed = changed;
    }

    void change(List<String> rooms, boolean on) {
        if (rooms.isEmpty()) {
            return;
        }
        changes.begin(rooms);
        Map<String, CompletableFuture<ConsoleAnswer>> answers = new LinkedHashMap<>();
        rooms.forEach(room ->
                answers.put(
                        room,
                        session.moderation().everywhere().keepAlive(new RoomId(room), on, "")));
        Answers.take(
                CompletableFuture.allOf(answers.values().toArray(CompletableFuture<?>[]::new))
                        .handle((_, failure) -> Optional.ofNullable(failure)),
                session.fx(),
                failure -> answered(answers, on, failure),
                _ -> {});
    }

    private void answered(
            Map<String, CompletableFuture<ConsoleAnswer>> answers,
            boolean on,
            Optional<Throwable> failure) {
        List<String> done = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        answers.forEach((room, answer) -> {
            if (answer.isCompletedExceptionally()) {
                refused.add(room);
            } else {
                done.add(room);
                lines.addAll(answer.join().lines());
            }
        });
        if (!done.isEmpty()) {
            done(done, on, lines);
        }
        failure.ifPresent(why -> refused(refused, on, why));
    }

    private void done(List<String> rooms, boolean on, List<Long> lines) {
        changes.end(rooms);
        acts.did(
                rooms.size() == 1 ? Optional.of(new RoomId(rooms.getFirst())) : Optional.empty(),
                text(on ? "global.kept" : "global.notKept", rooms.size(), rooms.getFirst()),
                lines);
        changed.run();
    }

    private void refused(List<String> rooms, boolean on, Throwable failure) {
        String why = Failures.why(failure);
        changes.fail(rooms, room -> text("global.notChanged", room, why), () -> change(rooms, on));
        status.failed(text("global.notChanged", String.join(", ", rooms), why), failure);
    }
}
