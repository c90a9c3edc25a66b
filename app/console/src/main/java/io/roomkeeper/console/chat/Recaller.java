package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.RecallResult;

import java.util.List;
import java.util.Set;

/// Takes messages of one room back, in calls of at most 100, one after the other; the rows wait
/// meanwhile.
final class Recaller {
    /// Messages in one call.
    static final int BLOCK = 100;

    private final ConsoleSession session;
    private final RoomId room;
    private final RowStates states;
    private final StatusLine status;

    Recaller(ConsoleSession session, RoomId room, RowStates states, StatusLine status) {
        this.session = session;
        this.room = room;
        this.states = states;
        this.status = status;
    }

    /// Recalls `messages`; those that were recalled already, or are being recalled, are left out.
    void recall(List<ChatRow.Said> messages) {
        List<String> uids =
                messages.stream().filter(states::recallable).map(ChatRow.Said::uid).toList();
        start(uids);
    }

    private void start(List<String> uids) {
        if (!uids.isEmpty()) {
            states.awaitRecall(uids);
            next(uids, 0, 0);
        }
    }

    private void next(List<String> uids, int done, int unknown) {
        if (done == uids.size()) {
            status.done(
                    unknown == 0
                            ? text("chat.recall.done", done)
                            : text("chat.recall.partly", done - unknown, unknown));
            return;
        }
        List<String> block = uids.subList(done, Math.min(uids.size(), done + BLOCK));
        Answers.take(
                session.moderation().messages().recall(room, block, ""),
                session.fx(),
                result -> answered(uids, block, result, done, unknown),
                failure -> failed(uids.subList(done, uids.size()), Failures.why(failure)));
    }

    private void answered(
            List<String> uids, List<String> block, RecallResult result, int done, int unknown) {
        Set<String> unknownNow = Set.copyOf(result.unknown());
        String sentence = text("chat.recall.unknown");
        states.recallAnswered(
                block, unknownNow, new RowFailure(sentence, () -> start(result.unknown())));
        next(uids, done + block.size(), unknown + result.unknown().size());
    }

    private void failed(List<String> left, String why) {
        String sentence = text("chat.recall.failed", left.size(), why);
        states.recallAnswered(left, Set.copyOf(left), new RowFailure(sentence, () -> start(left)));
        status.failed(sentence);
    }
}
