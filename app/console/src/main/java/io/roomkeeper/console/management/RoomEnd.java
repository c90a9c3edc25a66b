package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Instant;
import java.util.Optional;

/// Knows whether a room still exists, and if not, when and why it was destroyed.
final class RoomEnd {
    private static final int REASON = 200;

    private final RoomId room;
    private final ConsoleSession session;
    private final Times times;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Optional<AuditEntry> act = Optional.empty();
    private Optional<Instant> gone = Optional.empty();

    RoomEnd(RoomId room, ConsoleSession session, Times times) {
        this.room = room;
        this.session = session;
        this.times = times;
    }

    /// "Destroyed 14:02:11 by ana: over." or empty while the room exists.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    void happened(ConsoleEvent event) {
        switch (event) {
            case ConsoleEvent.Gone(var id) when id.equals(room) -> {
                gone = Optional.of(gone.orElseGet(session.clock()::instant));
                text.set(describe());
            }
            case ConsoleEvent.Acted(_, var entry) when isDestruction(entry) -> {
                act = Optional.of(entry);
                text.set(gone.isPresent() ? describe() : "");
            }
            case ConsoleEvent.Rooms(var rooms, _, _)
                    when rooms.stream().anyMatch(told -> told.chatroomId().equals(room)) -> {
                act = Optional.empty();
                gone = Optional.empty();
                text.set("");
            }
            case ConsoleEvent.Gone _,
                    ConsoleEvent.Acted _,
                    ConsoleEvent.Refused _,
                    ConsoleEvent.Rooms _,
                    ConsoleEvent.Watching _,
                    ConsoleEvent.Message _,
                    ConsoleEvent.Joined _,
                    ConsoleEvent.Left _,
                    ConsoleEvent.Attributes _,
                    ConsoleEvent.Missed _,
                    ConsoleEvent.Figures _,
                    ConsoleEvent.Logged _ -> {}
        }
    }

    private boolean isDestruction(AuditEntry entry) {
        return entry.act() == AuditAct.DESTROY_ROOM && room.equals(entry.chatroomId());
    }

    private String describe() {
        Instant now = session.clock().instant();
        if (act.isEmpty()) {
            return text("management.end", times.clock(gone.orElse(now)));
        }
        AuditEntry entry = act.get();
        String at = times.clock(Instant.ofEpochMilli(entry.time()));
        String by = entry.by().isEmpty() ? text("management.server") : entry.by();
        return entry.reason().isEmpty()
                ? text("management.end.by", at, by)
                : text("management.end.why", at, by, PlainText.line(entry.reason(), REASON));
    }
}
