package io.roomkeeper.console.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.List;
import java.util.Optional;

/// What a screen says is wrong, and what more there is to know when the server refused something.
public final class Problem {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What is wrong first of all that `others` tell of.
    public static Problem firstOf(List<Problem> others) {
        Problem first = new Problem();
        Runnable tell =
                () ->
                        others.stream()
                                .filter(each -> !each.text.get().isEmpty())
                                .findFirst()
                                .ifPresentOrElse(
                                        each -> first.say(each.text.get(), each.trouble.get()),
                                        first::clear);
        others.forEach(each -> {
            each.text.subscribe(tell);
            each.trouble.subscribe(tell);
        });
        return first;
    }

    /// Nothing is wrong any more.
    public void clear() {
        say("");
    }

    /// Says what is wrong with what was written, or why something cannot be done here.
    public void say(String sentence) {
        trouble.set(Optional.empty());
        text.set(sentence);
    }

    /// Says what was not done, with what there is to know about `failure`.
    public void say(String sentence, Throwable failure) {
        say(sentence, Trouble.of(sentence, failure));
    }

    /// The same, with what there is to know.
    void say(String sentence, Optional<Trouble> known) {
        trouble.set(known);
        text.set(sentence);
    }

    /// A sentence; empty when nothing is wrong.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Empty for what is none of the server's.
    public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
