package io.roomkeeper.console.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;

/// The last act's result, one sentence, as the status bar shows it. A failure stays until something
/// else is said; all else goes by itself.
public final class StatusLine {
    /// Seconds a sentence stays, or longer when its act can be taken back for longer.
    private static final int SECONDS = 12;

    /// Seconds it may take to learn how an act can be taken back.
    private static final int SLACK = 2;

    /// How the sentence is shown.
    public enum Severity {
        PLAIN,
        DONE,
        FAILED
    }

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Severity> severity =
            new ReadOnlyObjectWrapper<>(Severity.PLAIN);
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private int seconds;

    /// Says what goes on.
    public void say(String sentence) {
        show(Severity.PLAIN, sentence);
    }

    /// Says what was done.
    public void done(String sentence) {
        show(Severity.DONE, sentence);
    }

    /// Says what was not done, why, and what to do next.
    public void failed(String sentence) {
        show(Severity.FAILED, sentence);
    }

    /// The same, with what there is to know about `failure`.
    public void failed(String sentence, Throwable failure) {
        failed(sentence, Trouble.of(sentence, failure));
    }

    /// Says what an act came to.
    public void tell(ModerationResult result) {
        if (result.failed()) {
            failed(result.sentence(), result.trouble());
        } else {
            done(result.sentence());
        }
    }

    private void failed(String sentence, Optional<Trouble> known) {
        show(Severity.FAILED, sentence);
        trouble.set(known);
    }

    /// Takes back what has been said for long enough; called once a second.
    public void tick() {
        seconds++;
        if (seconds >= Math.max(SECONDS, Preferences.get().undoSecondsProperty().get() + SLACK)) {
            fade();
        }
    }

    /// Takes back what was said, but for a failure.
    public void fade() {
        if (severity.get() != Severity.FAILED) {
            show(Severity.PLAIN, "");
        }
    }

    /// What more there is to know about what was not done.
    public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Severity> severityProperty() {
        return severity.getReadOnlyProperty();
    }

    private void show(Severity how, String sentence) {
        seconds = 0;
        trouble.set(Optional.empty());
        severity.set(how);
        text.set(sentence);
    }
}
