package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// State of the Settings tab: what is written there, and what holds on the server.
final class RoomSettingsViewModel {
    /// Minutes after which a room ends. Server API §2.
    static final int LEAST_MINUTES = 60;

    static final int MOST_MINUTES = 10_080;

    private static final int IDLE = 0;
    private static final int AGE = 1;

    private final ConsoleSession session;
    private final RoomId room;
    private final ModerationActs acts;
    private final Runnable changed;
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty byAge = new SimpleBooleanProperty();
    private final StringProperty minutes = new SimpleStringProperty("");
    private final BooleanProperty kept = new SimpleBooleanProperty();
    private final BooleanProperty distributing = new SimpleBooleanProperty(true);
    private final Problem problem = new Problem();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<RoomSummary>> holding =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding dirty;
    private final StringBinding wrong;

    /// `changed` is called when the server has changed something.
    RoomSettingsViewModel(
            ConsoleSession session, RoomId room, ModerationActs acts, Runnable changed) {
        this.session = session;
        this.room = room;
        this.acts = acts;
        this.changed = changed;
        dirty =
                Bindings.createBooleanBinding(
                        () -> holding.get().filter(this::differs).isPresent(),
                        holding,
                        name,
                        byAge,
                        minutes,
                        kept,
                        distributing);
        wrong = Reasons.of(this::describeWrong, name, minutes);
    }

    StringProperty nameProperty() {
        return name;
    }

    /// Whether the room ends at an age, and not after a time in which nothing happens.
    BooleanProperty byAgeProperty() {
        return byAge;
    }

    StringProperty minutesProperty() {
        return minutes;
    }

    BooleanProperty keptProperty() {
        return kept;
    }

    BooleanProperty distributingProperty() {
        return distributing;
    }

    /// Whether something is written that does not hold.
    BooleanBinding dirty() {
        return dirty;
    }

    /// What is wrong with what is written; empty when nothing is.
    StringBinding wrong() {
        return wrong;
    }

    /// Why it was not saved; empty when it was.
    Problem problem() {
        return problem;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Takes what holds on the server; what is being written stays, all else follows.
    void take(RoomSummary told) {
        Optional<RoomSummary> before = holding.get();
        holding.set(Optional.of(told));
        if (before.filter(this::differs).isPresent()) {
            write(told, before.orElseThrow());
        } else {
            revert();
        }
    }

    /// Writes what holds.
    void revert() {
        problem.clear();
        holding.get().ifPresent(this::write);
    }

    private void write(RoomSummary told) {
        name.set(told.name());
        writeLifetime(told);
        kept.set(told.kept());
        distributing.set(told.distributing());
    }

    /// Writes what holds where nothing else than what held before is written.
    private void write(RoomSummary told, RoomSummary before) {
        if (!named(before)) {
            name.set(told.name());
        }
        if (!timed(before)) {
            writeLifetime(told);
        }
        if (kept.get() == before.kept()) {
            kept.set(told.kept());
        }
        if (distributing.get() == before.distributing()) {
            distributing.set(told.distributing());
        }
    }

    private void writeLifetime(RoomSummary told) {
        byAge.set(told.destroyType() == AGE);
        minutes.set(String.valueOf(told.destroyTime()));
    }

    void save() {
        if (!dirty.get() || !wrong.get().isEmpty() || busy.get()) {
            return;
        }
        RoomSummary was = holding.get().orElseThrow();
        problem.clear();
        busy.set(true);
        Answers.take(
                change(was).thenCompose(lines -> keep(was, lines)),
                session.fx(),
                lines -> {
                    busy.set(false);
                    acts.did(Optional.of(room), text("roomSettings.saved", room.value()), lines);
                    changed.run();
                },
                failure -> {
                    busy.set(false);
                    problem.say(text("roomSettings.notSaved", Failures.why(failure)), failure);
                    changed.run();
                });
    }

    /// With the lines of the audit log that it wrote.
    private CompletableFuture<List<Long>> change(RoomSummary was) {
        int type = byAge.get() ? AGE : IDLE;
        int time = Integer.parseInt(minutes.get().strip());
        boolean lifetime = timed(was);
        boolean named = named(was);
        boolean stopped = distributing.get() != was.distributing();
        if (!lifetime && !named && !stopped) {
            return CompletableFuture.completedFuture(List.of());
        }
        return session.moderation()
                .inRoom()
                .change(
                        new ConsoleRequest.ChangeRoom(
                                room,
                                given(named, name.get().strip()),
                                given(lifetime, type),
                                given(lifetime, time),
                                given(stopped, distributing.get()),
                                ""))
                .thenApply(ConsoleAnswer::lines);
    }

    /// With its line and the `lines` before.
    private CompletableFuture<List<Long>> keep(RoomSummary was, List<Long> lines) {
        return kept.get() == was.kept()
                ? CompletableFuture.completedFuture(lines)
                : session.moderation()
                        .everywhere()
                        .keepAlive(room, kept.get(), "")
                        .thenApply(answer -> all(lines, answer.lines()));
    }

    private static List<Long> all(List<Long> lines, List<Long> more) {
        return Stream.concat(lines.stream(), more.stream()).toList();
    }

    private boolean differs(RoomSummary was) {
        return named(was)
                || timed(was)
                || kept.get() != was.kept()
                || distributing.get() != was.distributing();
    }

    /// Whether another name is written than `was` has.
    private boolean named(RoomSummary was) {
        return !name.get().strip().equals(was.name());
    }

    /// Whether another lifetime is written than `was` has.
    private boolean timed(RoomSummary was) {
        return byAge.get() != (was.destroyType() == AGE)
                || !minutes.get().strip().equals(String.valueOf(was.destroyTime()));
    }

    private String describeWrong() {
        String called = name.get().strip();
        if (called.codePointCount(0, called.length()) > ConsoleRequest.MAX_ROOM_NAME) {
            return text("roomSettings.nameTooLong", ConsoleRequest.MAX_ROOM_NAME);
        }
        return within(minutes.get().strip())
                ? ""
                : text("roomSettings.badMinutes", LEAST_MINUTES, MOST_MINUTES);
    }

    private static boolean within(String written) {
        try {
            int value = Integer.parseInt(written);
            return value >= LEAST_MINUTES && value <= MOST_MINUTES;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static <T> Optional<T> given(boolean changed, T value) {
        return changed ? Optional.of(value) : Optional.empty();
    }
}
