package io.roomkeeper.console.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;

/// The last act's result, one sentence, as the status bar shows it.
public final class StatusLine {
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
        show(Severity.FAILED, sentence);
        trouble.set(Trouble.of(sentence, failure));
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
        trouble.set(Optional.empty());
        severity.set(how);
        text.set(sentence);
    }
}
