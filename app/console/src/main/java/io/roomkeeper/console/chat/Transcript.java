package io.roomkeeper.console.chat;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/// The rows of one room, oldest first. While the list is held nothing is taken away: removing the
/// front keeps a row's index and not the row, so the text would jump under the pointer.
final class Transcript {
    /// Rows trimmed at once; fewer where fewer are kept.
    static final int BLOCK = 1_000;

    private static final int BLOCKS = 10;

    /// Rows a held list may grow to.
    static final int HELD_LIMIT = 30_000;

    private final ObservableList<ChatRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper arrived = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper leftOut = new ReadOnlyIntegerWrapper();

    private final IntSupplier limit;
    private boolean startsAtBeginning;

    /// `limit` says how many rows are kept while following.
    Transcript(IntSupplier limit) {
        this.limit = limit;
    }

    ObservableList<ChatRow> rows() {
        return rows;
    }

    /// The messages, oldest first, without what else happened.
    Stream<ChatRow.Said> said() {
        return rows.stream().filter(ChatRow.Said.class::isInstance).map(ChatRow.Said.class::cast);
    }

    /// The oldest message.
    Optional<ChatRow.Said> first() {
        return said().findFirst();
    }

    /// Whether nothing was said before what is here.
    boolean startsAtBeginning() {
        return startsAtBeginning;
    }

    /// Puts what happened earlier in front; `beginning` when nothing was before that.
    void prepend(List<? extends ChatRow> earlier, boolean beginning) {
        rows.addAll(0, earlier);
        startsAtBeginning = beginning;
    }

    /// Puts `missed` behind `note`, in whose place they belong; the note goes once nothing is
    /// missing.
    void fill(ChatRow note, List<? extends ChatRow> missed, boolean whole) {
        int at = rows.indexOf(note);
        if (at >= 0) {
            rows.addAll(at + 1, missed);
            if (whole) {
                rows.remove(at);
            }
        }
    }

    /// Messages that came while the list was held.
    ReadOnlyIntegerProperty arrivedProperty() {
        return arrived.getReadOnlyProperty();
    }

    /// Those among them for which the held list had no room.
    ReadOnlyIntegerProperty leftOutProperty() {
        return leftOut.getReadOnlyProperty();
    }

    /// Appends to a list that follows the newest row.
    void follow(List<? extends ChatRow> more) {
        rows.addAll(more);
        trim();
    }

    /// Appends to a held list, out of sight.
    void hold(List<? extends ChatRow> more) {
        // what was said earlier may have filled it to more than the limit
        int free = Math.max(0, HELD_LIMIT - rows.size());
        List<? extends ChatRow> fitting = more.subList(0, Math.min(more.size(), free));
        rows.addAll(fitting);
        arrived.set(arrived.get() + messages(more));
        leftOut.set(leftOut.get() + messages(more) - messages(fitting));
    }

    /// Forgets what was counted while held, and trims. Returns how many messages were left out.
    int resume() {
        int missing = leftOut.get();
        arrived.set(0);
        leftOut.set(0);
        trim();
        return missing;
    }

    private void trim() {
        int over = rows.size() - limit.getAsInt();
        if (over > 0) {
            int block = Math.clamp(limit.getAsInt() / BLOCKS, 1, BLOCK);
            startsAtBeginning = false;
            rows.remove(0, (over + block - 1) / block * block);
        }
    }

    private static int messages(List<? extends ChatRow> rows) {
        return (int) rows.stream().filter(ChatRow.Said.class::isInstance).count();
    }
}
