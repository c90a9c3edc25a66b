package io.roomkeeper.console.common;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Why something is not possible, in words; empty when it is.
public final class Reasons {
    private Reasons() {}

    /// What `reason` says, anew after each change of one of `causes` or of the language.
    public static StringBinding of(Supplier<String> reason, Observable... causes) {
        return Bindings.createStringBinding(
                reason::get,
                Stream.concat(
                                Arrays.stream(causes),
                                Stream.of(Preferences.get().languageProperty()))
                        .toArray(Observable[]::new));
    }

    /// The first of `reasons` that says something.
    public static String first(String... reasons) {
        return Arrays.stream(reasons).filter(why -> !why.isEmpty()).findFirst().orElse("");
    }
}
