package io.roomkeeper.console.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

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
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
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

    /// Why there was no answer; empty when there was.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
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
                        ended("");
                        answered.set(Optional.of(session.clock().instant()));
                        taken.accept(answer);
                        goOn();
                    }
                },
                failure -> {
                    if (mine == turn) {
                        ended(Failures.why(failure));
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

    private void ended(String why) {
        awaited = false;
        loading.end();
        problem.set(why);
    }

    private void goOn() {
        if (again) {
            ask();
        }
    }
}
