package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleRequest;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// State of the dialog that asks before a room is destroyed.
final class DestroyRoomViewModel {
    private final ConsoleSession session;
    private final RoomItem room;
    private final Runnable destroyed;
    private final StringProperty reason = new SimpleStringProperty("");
    private final Problem problem = new Problem();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringBinding whyNot = Reasons.of(() -> Reasons.waiting(busy.get()), busy);

    /// `destroyed` is called once the server says the room is gone.
    DestroyRoomViewModel(ConsoleSession session, RoomItem room, Runnable destroyed) {
        this.session = session;
        this.room = room;
        this.destroyed = destroyed;
    }

    RoomId room() {
        return room.id();
    }

    /// What happens, with the number of members it happens to.
    String consequence() {
        return text("rooms.destroy.consequence", room.summaryProperty().get().memberCount());
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /// Why the room is still there; empty at first.
    Problem problem() {
        return problem;
    }

    /// Why it cannot be destroyed now; empty when it can.
    StringBinding whyNot() {
        return whyNot;
    }

    void destroy() {
        if (reason.get().length() > ConsoleRequest.MAX_REASON) {
            problem.say(text("rooms.destroy.reasonTooLong", ConsoleRequest.MAX_REASON));
            return;
        }
        busy.set(true);
        Answers.take(
                session.moderation().destroyRoom(room.id(), reason.get().strip()),
                session.fx(),
                _ -> {
                    busy.set(false);
                    destroyed.run();
                },
                failure -> {
                    busy.set(false);
                    problem.say(
                            text("rooms.destroy.failed", room.id().value(), Failures.why(failure)),
                            failure);
                });
    }
}
