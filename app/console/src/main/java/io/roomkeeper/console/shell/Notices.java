package io.roomkeeper.console.shell;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Notice;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.util.Subscription;

import java.util.List;
import java.util.function.Predicate;

/// Counts what happens while the reader looks elsewhere, of what they want to hear of.
final class Notices {
    private final ConsoleSession session;
    private final Predicate<RoomId> open;
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
    private final Subscription subscription;
    private boolean looking = true;

    /// `open` tells whether a room is open in a tab.
    Notices(ConsoleSession session, Predicate<RoomId> open) {
        this.session = session;
        this.open = open;
        subscription =
                Subscription.combine(
                        session.outage().subscribe(this::linkChanged),
                        session.onEvents(this::happened));
    }

    ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /// The reader looks at the window, or away.
    void look(boolean at) {
        looking = at;
        if (at) {
            unseen.set(0);
        }
    }

    void close() {
        subscription.unsubscribe();
    }

    /// The wait counts down in words; only the first of them is news.
    private void linkChanged(String before, String now) {
        if (before.isEmpty() && !now.isEmpty()) {
            tell(Notice.LOST);
        }
    }

    private void happened(List<ConsoleEvent> events) {
        for (ConsoleEvent event : events) {
            switch (event) {
                case ConsoleEvent.Gone(var room) when open.test(room) -> tell(Notice.ENDED);
                case ConsoleEvent.Acted(_, var entry) when isOthers(entry) -> tell(Notice.ACTED);
                case ConsoleEvent.Rooms _,
                        ConsoleEvent.Gone _,
                        ConsoleEvent.Watching _,
                        ConsoleEvent.Message _,
                        ConsoleEvent.Joined _,
                        ConsoleEvent.Left _,
                        ConsoleEvent.Attributes _,
                        ConsoleEvent.Acted _,
                        ConsoleEvent.Refused _,
                        ConsoleEvent.Moderators _,
                        ConsoleEvent.Missed _,
                        ConsoleEvent.Figures _,
                        ConsoleEvent.Logged _ -> {}
            }
        }
    }

    private boolean isOthers(AuditEntry entry) {
        return !entry.by().isEmpty() && !entry.by().equals(session.server().moderator());
    }

    private void tell(Notice notice) {
        if (!looking && Preferences.get().notices().contains(notice)) {
            unseen.set(unseen.get() + 1);
        }
    }
}
