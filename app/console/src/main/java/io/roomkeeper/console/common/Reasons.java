package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;

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

    /// Why what was asked for is not asked for again while its answer is awaited.
    public static String waiting(boolean busy) {
        return busy ? text("table.wait") : "";
    }

    /// Why no more of a list is loaded while an answer is awaited, or once there is no more.
    public static StringBinding noMore(ObservableBooleanValue busy, ObservableBooleanValue more) {
        return of(
                () -> first(waiting(busy.get()), more.get() ? "" : text("loading.all")),
                busy,
                more);
    }

    /// The first of `reasons` that says something.
    public static String first(String... reasons) {
        return Arrays.stream(reasons).filter(why -> !why.isEmpty()).findFirst().orElse("");
    }
}
