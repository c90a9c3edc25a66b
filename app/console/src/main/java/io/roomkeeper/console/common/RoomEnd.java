package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.time.Instant;
import java.util.Optional;

/// Knows whether a room still exists, and if not, when and why it was destroyed.
public final class RoomEnd {
    private static final int REASON = 200;

    private final RoomId room;
    private final ConsoleSession session;
    private final Times times;
    private final ObjectProperty<Optional<AuditEntry>> act =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Instant>> gone =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringBinding text =
            Reasons.of(() -> gone.get().map(this::describe).orElse(""), act, gone);

    public RoomEnd(RoomId room, ConsoleSession session, Times times) {
        this.room = room;
        this.session = session;
        this.times = times;
    }

    /// "The room was destroyed at 14:02:11 by ana: over", or empty while it exists.
    public StringBinding textProperty() {
        return text;
    }

    /// Whether the room is no more.
    public boolean isOver() {
        return gone.get().isPresent();
    }

    public void happened(ConsoleEvent event) {
        switch (event) {
            case ConsoleEvent.Gone(var id) when id.equals(room) ->
                    gone.set(Optional.of(gone.get().orElseGet(session.clock()::instant)));
            case ConsoleEvent.Acted(_, var entry) when isDestruction(entry) ->
                    act.set(Optional.of(entry));
            case ConsoleEvent.Rooms(var rooms, _, _)
                    when isOver()
                            && rooms.stream().anyMatch(told -> told.chatroomId().equals(room)) -> {
                act.set(Optional.empty());
                gone.set(Optional.empty());
            }
            case ConsoleEvent.Gone _,
                    ConsoleEvent.Acted _,
                    ConsoleEvent.Refused _,
                    ConsoleEvent.Moderators _,
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
        return entry.act() == AuditAct.DESTROY_ROOM
                && entry.code() == 0
                && room.equals(entry.chatroomId());
    }

    private String describe(Instant since) {
        if (act.get().isEmpty()) {
            return text("room.end", times.clock(since));
        }
        AuditEntry entry = act.get().orElseThrow();
        String at = times.clock(Instant.ofEpochMilli(entry.time()));
        String by = ActWords.by(entry.by());
        String reason = ActWords.reason(entry);
        return reason.isEmpty()
                ? text("room.end.by", at, by)
                : text("room.end.why", at, by, PlainText.line(reason, REASON));
    }
}
