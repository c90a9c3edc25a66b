package io.roomkeeper.console.chat;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Whether the message list holds still, and why; with no reason left it follows the newest row.
final class Hold {
    /// What makes the list hold.
    enum Reason {
        /// The reader scrolled up.
        SCROLL,
        /// The pointer rests on a row.
        POINTER,
        /// The reader asked for it.
        ASKED,
        /// A row is selected.
        SELECTION,
        /// A context menu is open.
        MENU,
        /// A user card is open.
        CARD
    }

    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private Optional<ChatRow> place = Optional.empty();

    ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    boolean held() {
        return held.get();
    }

    /// Whether this is one of the reasons.
    boolean is(Reason reason) {
        return reasons.contains(reason);
    }

    void on(Reason reason) {
        reasons.add(reason);
        held.set(true);
    }

    /// Takes one reason away; the list stays held while there is another.
    void off(Reason reason) {
        reasons.remove(reason);
        held.set(!reasons.isEmpty());
    }

    /// The first row that was in view when the list was shown last.
    Optional<ChatRow> place() {
        return place;
    }

    /// The list is shown no more, or by another screen; `first` was its first row in view.
    void leaveAt(ChatRow first) {
        place = Optional.of(first);
    }

    void follow() {
        reasons.clear();
        held.set(false);
    }
}
