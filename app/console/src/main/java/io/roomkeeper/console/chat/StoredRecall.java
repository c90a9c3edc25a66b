package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;

import java.util.List;

/// Takes stored messages back, in calls of at most 100.
public final class StoredRecall {
    private final ConsoleSession session;
    private final StatusLine status;

    public StoredRecall(ConsoleSession session, StatusLine status) {
        this.session = session;
        this.status = status;
    }

    /// Recalls the messages of `room` with these ids; `done` is run after each call that did it.
    public void recall(RoomId room, List<String> ids, Runnable done) {
        for (int at = 0; at < ids.size(); at += Recaller.BLOCK) {
            call(room, ids.subList(at, Math.min(ids.size(), at + Recaller.BLOCK)), done);
        }
    }

    private void call(RoomId room, List<String> ids, Runnable done) {
        Answers.take(
                session.moderation().messages().recall(room, ids, ""),
                session.fx(),
                result -> {
                    status.done(text("chat.recall.done", result.recalled().size()));
                    done.run();
                },
                failure ->
                        status.failed(
                                text("chat.recall.failed", ids.size(), Failures.why(failure)),
                                failure));
    }
}
