package io.roomkeeper.console.management;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Loading;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.protocol.RoomId;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Asks the server for a room's lists: at once when told to, and at most once a second when
/// something happened, but not while somebody aims at a row, which would move under the pointer.
final class RoomLists {
    /// For so long after the pointer moved over a table its rows stay where they are.
    static final Duration AIM = Duration.ofSeconds(2);

    /// What members have said is not asked for more often, because all members are told each time.
    static final Duration TALK = Duration.ofSeconds(5);

    /// Members shown at the most: they are all asked for again when one of them changes.
    static final int MOST_MEMBERS = 5_000;

    private final ConsoleSession session;
    private final RoomId room;
    private final Consumer<Snapshot> taken;
    private final Loading loading;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Problem problem = new Problem();
    private final ReadOnlyObjectWrapper<Optional<Instant>> updated =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper members = new ReadOnlyIntegerWrapper(NewestMembers.PAGE);
    private Instant aimed = Instant.MIN;
    private final Set<Part> stale = EnumSet.noneOf(Part.class);
    private final Set<Part> unanswered = EnumSet.noneOf(Part.class);
    private boolean talked;
    private boolean again;
    private int turn;

    /// `taken` hears of the lists on the FX thread.
    RoomLists(ConsoleSession session, RoomId room, Consumer<Snapshot> taken) {
        this.session = session;
        this.room = room;
        this.taken = taken;
        loading = new Loading(session);
    }

    /// Whether the server is being asked.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How long the answer has been awaited.
    Loading loading() {
        return loading;
    }

    /// Why the lists are not up to date; nothing when they are.
    Problem problem() {
        return problem;
    }

    /// When the server last told the lists, by its own clock.
    ReadOnlyObjectProperty<Optional<Instant>> updatedProperty() {
        return updated.getReadOnlyProperty();
    }

    /// Asks now, or as soon as the answer that is awaited is there.
    void refresh() {
        if (busy.get()) {
            again = true;
            return;
        }
        ask(EnumSet.allOf(Part.class));
    }

    /// Asks now, whatever an earlier connection may still answer.
    void restart() {
        ask(EnumSet.allOf(Part.class));
    }

    /// How many members are asked for.
    ReadOnlyIntegerProperty membersProperty() {
        return members.getReadOnlyProperty();
    }

    /// Asks for a page of members more.
    void moreMembers() {
        members.set(Math.min(MOST_MEMBERS, members.get() + NewestMembers.PAGE));
        outdate(Part.MEMBERS);
        if (!busy.get()) {
            ask(EnumSet.copyOf(stale));
        }
    }

    /// Notes that these parts are not up to date any more.
    void outdate(Part... parts) {
        stale.addAll(List.of(parts));
    }

    /// Notes that somebody said something.
    void talk() {
        talked = true;
    }

    /// Notes that the pointer moves over the rows.
    void aim() {
        aimed = session.clock().instant();
    }

    /// Asks if something happened, unless the reader did without the last answer; called once a
    /// second.
    void tick() {
        Instant now = session.clock().instant();
        if (talked && updated.get().map(at -> !now.isBefore(at.plus(TALK))).orElse(true)) {
            talked = false;
            outdate(Part.MEMBERS);
        }
        boolean aiming = now.isBefore(aimed.plus(AIM));
        boolean wanted = !loading.cancelledProperty().get();
        if (wanted && !stale.isEmpty() && !aiming && !busy.get()) {
            ask(EnumSet.copyOf(stale));
        }
    }

    /// With what was asked for before in vain.
    private void ask(Set<Part> parts) {
        int mine = ++turn;
        parts.addAll(unanswered);
        unanswered.clear();
        stale.removeAll(parts);
        again = false;
        busy.set(true);
        loading.begin(() -> giveUp(parts));
        var _ =
                Snapshot.ask(session.moderation(), room, parts, members.get())
                        .whenCompleteAsync(
                                (answer, failure) -> {
                                    if (mine == turn) {
                                        answered(parts, answer, failure);
                                    }
                                },
                                session.fx());
    }

    private void giveUp(Set<Part> parts) {
        turn++;
        unanswered.addAll(parts);
        again = false;
        busy.set(false);
    }

    private void answered(Set<Part> parts, @Nullable Snapshot answer, @Nullable Throwable failure) {
        busy.set(false);
        loading.end();
        if (answer != null) {
            problem.clear();
            updated.set(Optional.of(session.clock().instant()));
            taken.accept(answer);
        } else if (failure != null) {
            unanswered.addAll(parts);
            problem.say(Failures.why(failure), failure);
        }
        if (again) {
            ask(EnumSet.allOf(Part.class));
        }
    }
}
