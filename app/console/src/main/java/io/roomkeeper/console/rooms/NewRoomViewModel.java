package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.ConsoleRequest;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.function.Consumer;

/// State of the New room dialog.
final class NewRoomViewModel {
    private final ConsoleSession session;
    private final Consumer<RoomId> created;
    private final StringProperty id = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final Problem problem = new Problem();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringBinding whyNot =
            Reasons.of(
                    () ->
                            Reasons.first(
                                    Reasons.waiting(busy.get()),
                                    id.get().isEmpty() ? text("rooms.new.missing") : ""),
                    busy,
                    id);

    /// `created` hears of the room once the server has it.
    NewRoomViewModel(ConsoleSession session, Consumer<RoomId> created) {
        this.session = session;
        this.created = created;
        id.subscribe(() -> problem.clear());
        name.subscribe(() -> problem.clear());
    }

    StringProperty idProperty() {
        return id;
    }

    /// What the room is called; empty when as its id.
    StringProperty nameProperty() {
        return name;
    }

    /// What is wrong with the id or the name, or why the server refused it; empty when nothing is.
    Problem problem() {
        return problem;
    }

    /// Why it cannot be created now; empty when that can be tried.
    StringBinding whyNot() {
        return whyNot;
    }

    void create() {
        RoomId room;
        try {
            room = new RoomId(id.get().strip());
        } catch (RoomkeeperException e) {
            problem.say(rule(e.code()));
            return;
        }
        String called = name.get().strip();
        if (called.codePointCount(0, called.length()) > ConsoleRequest.MAX_ROOM_NAME) {
            problem.say(text("rooms.new.nameTooLong", ConsoleRequest.MAX_ROOM_NAME));
            return;
        }
        busy.set(true);
        Answers.take(
                session.moderation().createRoom(room, called),
                session.fx(),
                _ -> {
                    busy.set(false);
                    created.accept(room);
                },
                failure -> {
                    busy.set(false);
                    problem.say(
                            text("rooms.new.failed", room.value(), Failures.why(failure)), failure);
                });
    }

    private static String rule(ErrorCode code) {
        if (code == ErrorCode.ROOM_ID_OR_MINUTE_INVALID) {
            return text("rooms.new.missing");
        }
        return code == ErrorCode.PARAMETER_TOO_LONG
                ? text("rooms.new.tooLong")
                : text("rooms.new.unprintable");
    }
}
