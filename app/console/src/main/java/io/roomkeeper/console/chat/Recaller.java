package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.RecallResult;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Takes messages back, in calls of at most 100, one after the other.
public final class Recaller {
    /// Messages in one call.
    static final int BLOCK = 100;

    private final ConsoleSession session;
    private final StatusLine status;

    public Recaller(ConsoleSession session, StatusLine status) {
        this.session = session;
        this.status = status;
    }

    /// Hears what becomes of messages, by their ids.
    public interface Rows {
        void awaitRecall(Collection<String> uids);

        /// `uids` are answered for; those in `failed` were not recalled, as `why` says.
        void recallAnswered(Collection<String> uids, Set<String> failed, RowFailure why);
    }

    /// Recalls the messages of `room` with these ids, which are shown as `rows`.
    public void recall(RoomId room, List<String> uids, Rows rows) {
        if (!uids.isEmpty()) {
            rows.awaitRecall(uids);
            next(new Run(room, uids, rows), 0, 0);
        }
    }

    private record Run(RoomId room, List<String> uids, Rows rows) {}

    private void next(Run run, int done, int unknown) {
        if (done == run.uids.size()) {
            status.done(
                    unknown == 0
                            ? text("chat.recall.done", done)
                            : text("chat.recall.partly", done - unknown, unknown));
            return;
        }
        List<String> block = run.uids.subList(done, Math.min(run.uids.size(), done + BLOCK));
        Answers.take(
                session.moderation().messages().recall(run.room, block, ""),
                session.fx(),
                result -> {
                    answered(run, block, result);
                    next(run, done + block.size(), unknown + result.unknown().size());
                },
                failure -> failed(run, run.uids.subList(done, run.uids.size()), failure));
    }

    private void answered(Run run, List<String> block, RecallResult result) {
        run.rows.recallAnswered(
                block,
                Set.copyOf(result.unknown()),
                again(run, result.unknown(), text("chat.recall.unknown")));
    }

    private void failed(Run run, List<String> left, Throwable failure) {
        String sentence = text("chat.recall.failed", left.size(), Failures.why(failure));
        run.rows.recallAnswered(left, Set.copyOf(left), again(run, left, sentence));
        status.failed(sentence, failure);
    }

    private RowFailure again(Run run, List<String> uids, String sentence) {
        return new RowFailure(sentence, () -> recall(run.room, uids, run.rows));
    }
}
