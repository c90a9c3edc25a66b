package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toCollection;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class TextsTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Path SCREENS = Path.of("../../fxml");

    /// A text in quotes that looks like a key, wherever the code has it.
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z]\\w*(?:\\.\\w+)+)\"");

    /// A key given to the bundle at once.
    private static final Pattern ASKED = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"");

    private static final Pattern IN_FXML = Pattern.compile("\"%([\\w.]+)\"");

    @Test
    void every_text_that_is_asked_for_is_there() {
        Set<String> asked = matches(CODE, ".java", ASKED);
        asked.addAll(matches(SCREENS, ".fxml", IN_FXML));
        assertThat(Texts.bundle().keySet()).containsAll(asked);
    }

    @Test
    void every_text_is_used() {
        Set<String> used = matches(CODE, ".java", IN_CODE);
        used.addAll(matches(SCREENS, ".fxml", IN_FXML));
        assertThat(used).containsAll(Texts.bundle().keySet());
    }

    @Test
    void no_text_has_an_ascii_apostrophe_which_message_formats_would_swallow() {
        for (String key : Texts.bundle().keySet()) {
            assertThat(Texts.bundle().getString(key)).as(key).doesNotContain("'");
        }
    }

    @Test
    void texts_shown_as_they_stand_have_no_places_for_arguments() {
        for (String key : matches(SCREENS, ".fxml", IN_FXML)) {
            assertThat(Texts.bundle().getString(key)).as(key).doesNotContain("{", "}");
        }
    }

    private static Set<String> matches(Path folder, String ending, Pattern pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> keys(file, pattern))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> keys(Path file, Pattern pattern) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(file));
            return matcher.results().map(result -> result.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
