package io.roomkeeper.console.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists of settings as they are written in fields: types on one line, words each on its own, and
/// behind a replaced word what takes its place.
final class AppSettingsText {
    /// Between a word and what takes its place.
    static final String BECOMES = "=>";

    private AppSettingsText() {}

    static String types(List<String> types) {
        return String.join(", ", types);
    }

    static List<String> types(String written) {
        return Stream.of(written.split("[\\s,;]+", -1))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    static String words(Set<String> words) {
        return String.join("\n", words);
    }

    static Set<String> words(String written) {
        return lines(written).collect(Collectors.toCollection(TreeSet::new));
    }

    static String replacements(List<Map.Entry<String, String>> words) {
        return words.stream()
                .map(word -> (word.getKey() + " " + BECOMES + " " + word.getValue()).strip())
                .collect(Collectors.joining("\n"));
    }

    /// A line in which nothing is said to take the word's place has an empty word.
    static List<Map.Entry<String, String>> replacements(String written) {
        return lines(written).map(AppSettingsText::replacement).toList();
    }

    private static Map.Entry<String, String> replacement(String line) {
        int at = line.indexOf(BECOMES);
        return at < 0
                ? Map.entry("", line)
                : Map.entry(
                        line.substring(0, at).strip(),
                        line.substring(at + BECOMES.length()).strip());
    }

    private static Stream<String> lines(String written) {
        return written.lines().map(String::strip).filter(Predicate.not(String::isEmpty));
    }
}
