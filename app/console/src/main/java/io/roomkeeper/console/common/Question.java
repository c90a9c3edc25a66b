package io.roomkeeper.console.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is asked of the server again and again, such as a list. Answers may overtake each other:
/// only that to the last question counts, and that only while the reader waits for it.
public final class Question<T> {
    private final ConsoleSession session;
    private final Supplier<CompletableFuture<T>> question;
    private final Consumer<T> taken;
    private final Loading loading;
    private final Problem problem = new Problem();
    private final ReadOnlyObjectWrapper<Optional<Instant>> answered =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int turn;
    private boolean awaited;
    private boolean again;

    /// `taken` gets the answers on the FX thread.
    public Question(
            ConsoleSession session, Supplier<CompletableFuture<T>> question, Consumer<T> taken) {
        this.session = session;
        this.question = question;
        this.taken = taken;
        loading = new Loading(session);
    }

    /// How long the answer has been awaited.
    public Loading loading() {
        return loading;
    }

    /// Why there was no answer; nothing when there was.
    public Problem problem() {
        return problem;
    }

    /// When the server last answered, by its own clock.
    public ReadOnlyObjectProperty<Optional<Instant>> answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    public void ask() {
        int mine = ++turn;
        again = false;
        awaited = true;
        loading.begin(this::giveUp);
        Answers.take(
                question.get(),
                session.fx(),
                answer -> {
                    if (mine == turn) {
                        ended();
                        problem.clear();
                        answered.set(Optional.of(session.clock().instant()));
                        taken.accept(answer);
                        goOn();
                    }
                },
                failure -> {
                    if (mine == turn) {
                        ended();
                        problem.say(Failures.why(failure), failure);
                        goOn();
                    }
                });
    }

    /// Asks as soon as no answer is awaited, unless the reader did without the last: then it is for
    /// them to ask again.
    public void askAgain() {
        if (awaited) {
            again = true;
        } else if (!loading.cancelledProperty().get()) {
            ask();
        }
    }

    private void giveUp() {
        turn++;
        again = false;
        awaited = false;
    }

    private void ended() {
        awaited = false;
        loading.end();
    }

    private void goOn() {
        if (again) {
            ask();
        }
    }
}
