package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import javafx.fxml.FXML;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the files say is there; the tests of the screens load them.
class FxmlTest {
    private static final Path FOLDER = Path.of("../../fxml");
    private static final Pattern CONTROLLER = Pattern.compile("fx:controller=\"([\\w.]+)\"");
    private static final Pattern ID = Pattern.compile("fx:id=\"(\\w+)\"");
    private static final Pattern HANDLER = Pattern.compile("=\"#(\\w+)\"");

    @Test
    void every_file_is_listed() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Set<String> found =
                    files.filter(Files::isRegularFile)
                            .map(file -> "/fxml/" + FOLDER.relativize(file))
                            .collect(toSet());
            assertThat(Arrays.stream(Fxml.values()).map(Fxml::path))
                    .containsExactlyInAnyOrderElementsOf(found);
        }
    }

    @ParameterizedTest
    @EnumSource(Fxml.class)
    void what_a_file_names_is_in_its_controller(Fxml fxml) throws Exception {
        String file = Files.readString(FOLDER.resolveSibling(fxml.path().substring(1)));
        Class<?> controller = Class.forName(names(file, CONTROLLER).iterator().next());
        assertThat(names(file, ID))
                .containsAll(
                        Arrays.stream(controller.getDeclaredFields())
                                .filter(field -> field.isAnnotationPresent(FXML.class))
                                .map(Field::getName)
                                .toList());
        assertThat(
                        Arrays.stream(controller.getDeclaredMethods())
                                .filter(method -> method.isAnnotationPresent(FXML.class))
                                .map(Method::getName))
                .containsAll(names(file, HANDLER));
    }

    private static Set<String> names(String file, Pattern pattern) {
        return pattern.matcher(file)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(toSet());
    }
}
