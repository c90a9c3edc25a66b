package io.roomkeeper.console.chat;

import javafx.beans.value.ObservableStringValue;

import java.util.List;
import java.util.function.IntFunction;

/// The rows of a tab as they come: the list follows the newest, or holds still while somebody looks
/// at it or has rows selected.
final class LiveList {
    private final Hold hold = new Hold();
    private final Transcript transcript;
    private final Selection selection;
    private final IntFunction<ChatRow> notKept;
    private Runnable followed = () -> {};

    /// `notKept` makes the row that says how many messages a held list had no room for.
    LiveList(Transcript transcript, Selection selection, IntFunction<ChatRow> notKept) {
        this.transcript = transcript;
        this.selection = selection;
        this.notKept = notKept;
        hold.heldProperty().subscribe((_, held) -> heldChanged(held));
    }

    Hold hold() {
        return hold;
    }

    /// What the list does, in the language of now: follows, or holds with so many new messages.
    ObservableStringValue words() {
        return HoldWords.of(hold, transcript);
    }

    /// Calls `act` when a list that follows has new rows and every listener to the rows has heard.
    void onFollowed(Runnable act) {
        followed = act;
    }

    void append(List<ChatRow> more) {
        if (more.isEmpty()) {
            return;
        }
        if (hold.held()) {
            transcript.hold(more);
        } else {
            transcript.follow(more);
            followed.run();
        }
    }

    /// Holds while `rows` are selected.
    void select(List<ChatRow> rows) {
        selection.set(rows);
        holdFor(Hold.Reason.SELECTION, !rows.isEmpty());
    }

    /// Holds for `reason` as long as that is `so`.
    void holdFor(Hold.Reason reason, boolean so) {
        if (so) {
            hold.on(reason);
        } else {
            hold.off(reason);
        }
    }

    /// Holds, or follows when it is held.
    void toggle() {
        if (hold.held()) {
            hold.follow();
        } else {
            hold.on(Hold.Reason.ASKED);
        }
    }

    private void heldChanged(boolean held) {
        if (!held) {
            selection.set(List.of());
            int missing = transcript.resume();
            if (missing > 0) {
                transcript.follow(List.of(notKept.apply(missing)));
            }
            followed.run();
        }
    }
}
