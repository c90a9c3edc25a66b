package io.roomkeeper.console.common;

import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// [Preferences] as lines of a settings file. What cannot be understood is left as it is.
public final class StoredPreferences {
    private static final String KEY = "key.";
    private static final String REASON = "reason.";
    private static final String NO_KEY = "none";

    private StoredPreferences() {}

    /// Takes over what `stored` says.
    public static void read(Properties stored, Preferences into) {
        constant(Language.values(), stored, "language").ifPresent(into.languageProperty()::set);
        constant(Theme.values(), stored, "theme").ifPresent(into.themeProperty()::set);
        constant(Density.values(), stored, "density").ifPresent(into.densityProperty()::set);
        number(stored.getProperty("text")).ifPresent(into.textSizeProperty()::set);
        number(stored.getProperty("undo")).ifPresent(into.undoSecondsProperty()::set);
        number(stored.getProperty("buffer")).ifPresent(into.bufferProperty()::set);
        into.holdByPointerProperty().set(!"false".equals(stored.getProperty("hold")));
        notices(stored.getProperty("notices"))
                .ifPresent(chosen -> {
                    into.notices().clear();
                    into.notices().addAll(chosen);
                });
        into.badgeProperty().set(!"false".equals(stored.getProperty("badge")));
        into.soundProperty().set("true".equals(stored.getProperty("sound")));
        into.undoStripProperty().set(!"false".equals(stored.getProperty("undoStrip")));
        terms(stored.getProperty("terms", "")).ifPresent(into.terms()::setAll);
        into.reasons().setAll(reasons(stored));
        for (CommandKey command : CommandKey.values()) {
            key(stored.getProperty(KEY + command.name(), ""))
                    .ifPresent(key -> into.keys().put(command, key));
        }
    }

    /// Adds to `stored` what is preferred.
    public static void write(Preferences from, Properties stored) {
        stored.setProperty("language", name(from.languageProperty().get()));
        stored.setProperty("theme", name(from.themeProperty().get()));
        stored.setProperty("density", name(from.densityProperty().get()));
        stored.setProperty("text", String.valueOf(from.textSizeProperty().get()));
        stored.setProperty("undo", String.valueOf(from.undoSecondsProperty().get()));
        stored.setProperty("buffer", String.valueOf(from.bufferProperty().get()));
        stored.setProperty("hold", String.valueOf(from.holdByPointerProperty().get()));
        stored.setProperty(
                "notices",
                from.notices().stream()
                        .sorted()
                        .map(StoredPreferences::name)
                        .collect(Collectors.joining(" ")));
        stored.setProperty("badge", String.valueOf(from.badgeProperty().get()));
        stored.setProperty("sound", String.valueOf(from.soundProperty().get()));
        stored.setProperty("undoStrip", String.valueOf(from.undoStripProperty().get()));
        stored.setProperty(
                "terms",
                from.terms().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        for (int i = 0; i < from.reasons().size(); i++) {
            stored.setProperty(REASON + i, from.reasons().get(i).format());
        }
        from.keys().forEach((command, key) -> stored.setProperty(KEY + command.name(), name(key)));
    }

    private static <T extends Enum<T>> Optional<T> constant(
            T[] constants, Properties stored, String key) {
        String name = stored.getProperty(key, "");
        return Arrays.stream(constants)
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<Integer> number(String written) {
        try {
            return Optional.of(Integer.parseInt(written));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Those that are named; empty when nothing was stored, which is not the same as none.
    private static Optional<List<Notice>> notices(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(names ->
                        Arrays.stream(Notice.values())
                                .filter(each -> List.of(names.split(" ", -1)).contains(name(each)))
                                .toList());
    }

    private static Optional<List<Integer>> terms(String written) {
        List<Integer> terms =
                Stream.of(written.split(" ", -1))
                        .flatMap(each -> number(each).stream())
                        .filter(each -> each >= 1 && each <= TermText.MAX_MINUTES)
                        .toList();
        return terms.size() == TermPresets.USUAL.size() ? Optional.of(terms) : Optional.empty();
    }

    private static List<ReasonTemplate> reasons(Properties stored) {
        return Stream.iterate(0, i -> i < ReasonTemplate.MOST, i -> i + 1)
                .map(i -> stored.getProperty(REASON + i, ""))
                .flatMap(line -> ReasonTemplate.parse(line).stream())
                .toList();
    }

    private static Optional<KeyCombination> key(String written) {
        if (written.equals(NO_KEY)) {
            return Optional.of(KeyCombination.NO_MATCH);
        }
        try {
            return written.isEmpty()
                    ? Optional.empty()
                    : Optional.of(KeyCombination.valueOf(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String name(KeyCombination key) {
        return CommandKey.same(key, KeyCombination.NO_MATCH) ? NO_KEY : key.getName();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
