package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleRequest;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// State of the dialogs that mute and ban: the form, whether it can be done, and how far it came.
final class SanctionViewModel {
    private final SanctionForm form;
    private final ConsoleSession session;
    private final ModerationActs acts;
    private final Times times = Times.local();
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Problem problem = new Problem();
    private final ObservableList<UserProblem> failures = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private final StringBinding outcome;
    private final StringBinding whyNot;
    private final SanctionReasons reasons;
    private final SanctionExceptions exceptions;
    private final Guard guard;
    private final Set<UserId> sanctioned = new LinkedHashSet<>();
    private Optional<ModerationRun> run = Optional.empty();

    SanctionViewModel(SanctionForm form, ConsoleSession session, ModerationActs acts) {
        this.form = form;
        this.session = session;
        this.acts = acts;
        now = new ReadOnlyObjectWrapper<>(session.clock().instant());
        guard = new Guard(session, problem::say);
        reasons = new SanctionReasons(form, acts);
        exceptions = new SanctionExceptions(form, session);
        Observable[] inputs = {
            form.usersProperty(),
            form.idsProperty(),
            form.termProperty(),
            form.reasonProperty(),
            form.recallProperty(),
            form.recallCountProperty()
        };
        outcome =
                Bindings.createStringBinding(
                        this::describeOutcome, form.termProperty(), form.everywhereProperty(), now);
        whyNot =
                Bindings.createStringBinding(
                        this::describeObstacle,
                        Stream.concat(
                                        Stream.of(inputs),
                                        Stream.<Observable>of(session.outage(), busy))
                                .toArray(Observable[]::new));
    }

    SanctionForm form() {
        return form;
    }

    SanctionReasons reasons() {
        return reasons;
    }

    /// What happens and until when, or what is wrong with the term.
    StringBinding outcome() {
        return outcome;
    }

    /// Says whom it has no effect on, being mute exceptions; empty when there are none.
    StringBinding exception() {
        return exceptions.sentence();
    }

    /// Why it cannot be done now; empty when it can.
    StringBinding whyNot() {
        return whyNot;
    }

    /// "12 of 200" characters of the reason.
    String reasonCount() {
        return text("sanction.reasonCount", form.reasonLength(), ConsoleRequest.MAX_REASON);
    }

    /// Whether the server is being asked.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether it was done to all.
    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// How far a long run has come, in words; empty when one call does it.
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The part that is done, 0 to 1.
    double part() {
        return run.map(of -> of.progressProperty().get().part()).orElse(0.0);
    }

    /// Why it was not done, or to how many; empty at first.
    Problem problem() {
        return problem;
    }

    /// What was said of each user it was not done to, when there was more than one user.
    ObservableList<UserProblem> failures() {
        return failures;
    }

    /// What the button says that does it, or does it again where it failed.
    String button() {
        List<UserId> users = form.usersProperty().get();
        return failures.isEmpty()
                ? form.kind().button(users)
                : text("sanction.retry", users.size());
    }

    /// Takes the `number`th of the terms offered, from 1, if there is one.
    void choosePreset(int number) {
        if (number >= 1 && number <= Preferences.get().terms().size()) {
            form.choose(Preferences.get().terms().get(number - 1));
        }
    }

    /// Brings the end of the term up to date; called once a second.
    void tick() {
        now.set(session.clock().instant());
    }

    /// Does it, to a moderator at the second time; users it was not done to stay in the form.
    void act() {
        if (whyNot.get().isEmpty()) {
            act(this::run);
        }
    }

    /// Ends the mute exceptions that are in the way, and does it then.
    void endExceptionsAndAct() {
        if (!whyNot.get().isEmpty()) {
            return;
        }
        act(() -> {
            busy.set(true);
            problem.clear();
            List<UserId> excepted = exceptions.users();
            var _ =
                    acts.except(form.room().orElseThrow(), excepted, false)
                            .thenAccept(result -> {
                                busy.set(false);
                                if (result.failed()) {
                                    problem.say(result.sentence(), result.trouble());
                                } else {
                                    exceptions.ended(excepted);
                                    run();
                                }
                            });
        });
    }

    private void act(Runnable what) {
        if (form.kind().act().isAgainst()) {
            guard.pass("act", form.usersProperty().get(), what);
        } else {
            what.run();
        }
    }

    private void run() {
        ModerationRun next = acts.prepare(form.order());
        run = Optional.of(next);
        problem.clear();
        failures.clear();
        busy.set(true);
        next.progressProperty().subscribe(this::describeProgress);
        int recalled = form.recalled();
        var _ = acts.start(next).thenAccept(result -> ended(next.order(), recalled, result));
    }

    /// Leaves out the calls that were not made yet.
    void stop() {
        run.ifPresent(ModerationRun::cancel);
    }

    /// What `order` asked for came to `result`; of each user `recalled` messages are recalled then.
    private void ended(ModerationAct.Order order, int recalled, ModerationResult result) {
        order.users().stream()
                .filter(user -> !result.notDone().contains(user))
                .forEach(sanctioned::add);
        progress.set("");
        if (recalled > 0 && !sanctioned.isEmpty()) {
            var _ =
                    acts.recallLast(
                                    order.room().orElseThrow(),
                                    List.copyOf(sanctioned),
                                    recalled,
                                    order.reason(),
                                    result.sentence())
                            .thenAccept(recall -> ended(order, result, recall.failed(), recall));
        } else {
            ended(order, result, false, result);
        }
    }

    /// `last` is what came last and says what there is to say when it is `failed`.
    private void ended(
            ModerationAct.Order order,
            ModerationResult result,
            boolean failed,
            ModerationResult last) {
        busy.set(false);
        if (failed) {
            problem.say(last.sentence(), last.trouble());
        } else {
            sanctioned.clear();
        }
        if (result.notDone().isEmpty()) {
            done.set(!failed);
        } else {
            problem.say(result.sentence(), result.trouble());
            if (order.users().size() > 1) {
                failures.setAll(result.problems());
            }
            form.keep(result.notDone());
        }
    }

    private void describeProgress(RunProgress now) {
        progress.set(now.allCalls() > 1 ? now.words() : "");
    }

    private String describeOutcome() {
        if (!form.termProblem().isEmpty()) {
            return form.termProblem();
        }
        Instant end = now.get().plus(Duration.ofMinutes(form.minutes().orElse(0)));
        return form.kind().consequence(times.day(end, now.get()));
    }

    private String describeObstacle() {
        return Reasons.first(
                session.outage().get(),
                form.idProblem(),
                form.termProblem(),
                form.reasonProblem(),
                form.recallProblem(),
                form.kind().act().isAgainst() ? guard.whyNot(form.usersProperty().get()) : "",
                Reasons.waiting(busy.get()));
    }
}
