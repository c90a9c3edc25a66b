package io.roomkeeper.console.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;

/// How long an answer has been awaited, as the screen shows it: at first not at all, then by a thin
/// bar, then in words and with a way out. Console design §10.
public final class Loading {
    /// What takes less time is not shown.
    static final Duration UNNOTICED = Duration.ofMillis(300);

    /// After which the reader may want to do without the answer.
    static final Duration LONG = Duration.ofSeconds(2);

    /// What is shown.
    public enum Sign {
        NONE,
        BAR,
        WORDS
    }

    private final ConsoleSession session;
    private final ReadOnlyObjectWrapper<Sign> sign = new ReadOnlyObjectWrapper<>(Sign.NONE);
    private final ReadOnlyBooleanWrapper cancelled = new ReadOnlyBooleanWrapper();
    private Runnable givenUp = () -> {};
    private int turn;

    public Loading(ConsoleSession session) {
        this.session = session;
    }

    public ReadOnlyObjectProperty<Sign> signProperty() {
        return sign.getReadOnlyProperty();
    }

    /// Whether the reader did without the last answer, so that what is shown may be old.
    public ReadOnlyBooleanProperty cancelledProperty() {
        return cancelled.getReadOnlyProperty();
    }

    /// An answer is awaited from now on; `cancel` does without it.
    public void begin(Runnable cancel) {
        int mine = ++turn;
        givenUp = cancel;
        cancelled.set(false);
        session.after(UNNOTICED, () -> show(Sign.BAR, mine));
        session.after(LONG, () -> show(Sign.WORDS, mine));
    }

    /// The answer has come.
    public void end() {
        turn++;
        sign.set(Sign.NONE);
    }

    /// Does without the answer.
    public void cancel() {
        end();
        cancelled.set(true);
        givenUp.run();
    }

    private void show(Sign next, int mine) {
        if (mine == turn) {
            sign.set(next);
        }
    }
}
