package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleRequest;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// What is filled in: whom, for how long and why. Knows what is wrong with it, in sentences.
final class SanctionForm {
    private final SanctionKind kind;
    private final Optional<RoomId> room;
    private final boolean byId;
    private final ReadOnlyObjectWrapper<List<UserId>> users =
            new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty ids = new SimpleStringProperty("");
    private final StringProperty idProblem = new SimpleStringProperty("");
    private final StringProperty term = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");

    /// With no `users` the form asks for their ids.
    SanctionForm(SanctionKind kind, Optional<RoomId> room, List<UserId> users) {
        this.kind = kind;
        this.room = room;
        this.byId = users.isEmpty();
        this.users.set(List.copyOf(users));
        if (byId) {
            ids.subscribe(_ -> readIds());
        }
    }

    SanctionKind kind() {
        return kind;
    }

    /// Empty for an act that holds everywhere.
    Optional<RoomId> room() {
        return room;
    }

    /// Whether [#idsProperty] says who is meant.
    boolean byId() {
        return byId;
    }

    ReadOnlyObjectProperty<List<UserId>> usersProperty() {
        return users.getReadOnlyProperty();
    }

    /// User ids as written, with spaces or commas between them.
    StringProperty idsProperty() {
        return ids;
    }

    /// The term as written.
    StringProperty termProperty() {
        return term;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /// The term in minutes, if it can be read.
    OptionalInt minutes() {
        return TermText.read(term.get()) instanceof TermText.Reading.Term(int minutes)
                ? OptionalInt.of(minutes)
                : OptionalInt.empty();
    }

    /// What is wrong with the ids; empty when nothing is.
    String idProblem() {
        return users.get().isEmpty() && idProblem.get().isEmpty()
                ? text("sanction.noUser")
                : idProblem.get();
    }

    /// What is wrong with the term; empty when nothing is.
    String termProblem() {
        if (!kind.termed()) {
            return "";
        }
        return switch (TermText.read(term.get())) {
            case TermText.Reading.Term _ -> "";
            case TermText.Reading.OutOfRange(long minutes) -> text("term.outOfRange", minutes);
            case TermText.Reading.Unclear _ -> text("term.unclear");
        };
    }

    /// Characters in the reason.
    int reasonLength() {
        return plainReason().codePointCount(0, plainReason().length());
    }

    /// What is wrong with the reason; empty when nothing is.
    String reasonProblem() {
        int over = reasonLength() - ConsoleRequest.MAX_REASON;
        return over <= 0 ? "" : text("sanction.reasonTooLong", ConsoleRequest.MAX_REASON, over);
    }

    /// What it asks for, once nothing is wrong with it.
    ModerationAct.Order order() {
        return new ModerationAct.Order(
                kind.act(),
                room,
                users.get(),
                kind.termed() ? minutes().orElseThrow() : 0,
                plainReason());
    }

    /// Leaves only those it was not done to.
    void keep(List<UserId> notDone) {
        if (byId) {
            ids.set(notDone.stream().map(UserId::value).collect(Collectors.joining(" ")));
        } else {
            users.set(notDone);
        }
    }

    /// The reason on one line, as the server wants it.
    private String plainReason() {
        return reason.get().replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private void readIds() {
        List<UserId> read = new ArrayList<>();
        String problem = "";
        for (String id : ids.get().strip().split("[\\s,;]+", -1)) {
            try {
                if (!id.isEmpty()) {
                    read.add(new UserId(id));
                }
            } catch (RoomkeeperException e) {
                problem = text("sanction.badUser", PlainText.line(id, 20));
            }
        }
        idProblem.set(problem);
        users.set(read.stream().distinct().toList());
    }
}
