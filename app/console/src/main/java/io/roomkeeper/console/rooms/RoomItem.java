package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Instant;
import java.util.Locale;

/// A room as the console knows it; one object for as long as the connection holds.
public final class RoomItem {
    /// Characters shown of a name.
    private static final int MAX_NAME = 64;

    private final ReadOnlyObjectWrapper<RoomSummary> summary;
    private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper rate = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<RoomSigns> signs =
            new ReadOnlyObjectWrapper<>(RoomSigns.NONE);
    private final RateMeter meter = new RateMeter();
    private final UsualRate usual = new UsualRate();
    private boolean lost;

    public RoomItem(RoomSummary summary) {
        this.summary = new ReadOnlyObjectWrapper<>(summary);
    }

    public RoomId id() {
        return summary.get().chatroomId();
    }

    /// The room's figures as the server last told them.
    public ReadOnlyObjectProperty<RoomSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Whether there are messages that were not shown in a tab.
    public ReadOnlyBooleanProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// Whether its messages are in view.
    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Messages a second.
    public ReadOnlyIntegerProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    /// What is to be seen of it beside its name.
    ReadOnlyObjectProperty<RoomSigns> signsProperty() {
        return signs.getReadOnlyProperty();
    }

    /// Whether the id or the name contains `text`, which is in lower case.
    boolean matches(String text) {
        RoomSummary known = summary.get();
        return known.chatroomId().value().toLowerCase(Locale.ROOT).contains(text)
                || known.name().toLowerCase(Locale.ROOT).contains(text);
    }

    /// The id, with the name of a room that has another.
    String label() {
        RoomSummary known = summary.get();
        String id = known.chatroomId().value();
        return known.name().isEmpty() || known.name().equals(id)
                ? id
                : text("rooms.named", id, PlainText.line(known.name(), MAX_NAME));
    }

    void update(RoomSummary next) {
        if (!shown.get() && next.messageCount() > summary.get().messageCount()) {
            unread.set(true);
        }
        summary.set(next);
        lost = false;
    }

    /// Nothing is known of it until the server is reached again: what is said meanwhile was not
    /// said in the second in which it is told, and is not too little either.
    void lose() {
        lost = true;
        meter.clear();
    }

    void show(boolean inFront) {
        shown.set(inFront);
        if (inFront) {
            unread.set(false);
        }
    }

    /// Called once a second.
    void tick(Instant now) {
        rate.set(lost ? 0 : meter.tick(summary.get().messageCount()));
        boolean unusual = !lost && usual.tick(rate.get());
        signs.set(RoomSigns.of(summary.get(), unusual, now));
    }
}
