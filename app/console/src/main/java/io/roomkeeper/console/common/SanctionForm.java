package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleRequest;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// What is filled in: whom, for how long, why and what besides. Knows what is wrong with it, in
/// sentences.
final class SanctionForm {
    /// Messages of each user that one call recalls. Console API.
    static final int MOST_RECALLED = 100;

    private static final int USUALLY_RECALLED = 10;

    private final SanctionKind asked;
    private final Optional<RoomId> room;
    private final boolean byId;
    private final ReadOnlyObjectWrapper<List<UserId>> users =
            new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty ids = new SimpleStringProperty("");
    private final StringProperty idProblem = new SimpleStringProperty("");
    private final StringProperty term = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty recall = new SimpleBooleanProperty();
    private final StringProperty recallCount = new SimpleStringProperty("");
    private final BooleanProperty everywhere = new SimpleBooleanProperty();

    /// With no `users` the form asks for their ids.
    SanctionForm(SanctionKind kind, Optional<RoomId> room, List<UserId> users) {
        asked = kind;
        recallCount.set(
                Integer.toString(kind == SanctionKind.BAN ? MOST_RECALLED : USUALLY_RECALLED));
        this.room = room;
        this.byId = users.isEmpty();
        this.users.set(List.copyOf(users));
        if (byId) {
            ids.subscribe(_ -> readIds());
        }
    }

    /// What is done, which depends on [#everywhereProperty].
    SanctionKind kind() {
        return everywhere.get() ? SanctionKind.GLOBAL_MUTE : asked;
    }

    /// Where it was asked for; empty when in no room.
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

    /// Writes the term.
    void choose(int minutes) {
        term.set(TermText.write(minutes));
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /// Whether messages of theirs can be recalled as well.
    boolean mayRecall() {
        return room.isPresent() && asked.recalls();
    }

    /// Whether it can be done in all rooms instead of this one.
    boolean mayBeEverywhere() {
        return room.isPresent() && asked == SanctionKind.MUTE;
    }

    /// Whether messages are recalled as well.
    BooleanProperty recallProperty() {
        return recall;
    }

    /// Of each user the last so many messages, as written.
    StringProperty recallCountProperty() {
        return recallCount;
    }

    /// Whether it is done in all rooms.
    BooleanProperty everywhereProperty() {
        return everywhere;
    }

    /// How many messages of each user are recalled, 0 for none.
    int recalled() {
        return recall.get() ? read(recallCount.get()) : 0;
    }

    /// What is wrong with the number of messages; empty when nothing is.
    String recallProblem() {
        return !recall.get() || recalled() > 0 ? "" : text("sanction.badCount", MOST_RECALLED);
    }

    /// The number written, 0 for what is none or cannot be recalled.
    private static int read(String written) {
        try {
            int number = Integer.parseInt(written.strip());
            return number < 0 || number > MOST_RECALLED ? 0 : number;
        } catch (NumberFormatException e) {
            return 0;
        }
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
        if (!asked.termed()) {
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
                kind().act(),
                room,
                users.get(),
                asked.termed() ? minutes().orElseThrow() : 0,
                plainReason());
    }

    /// The reason on one line, as the server wants it.
    String plainReason() {
        return reason.get().replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// Leaves only those it was not done to.
    void keep(List<UserId> notDone) {
        if (byId) {
            ids.set(notDone.stream().map(UserId::value).collect(Collectors.joining(" ")));
        } else {
            users.set(notDone);
        }
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
