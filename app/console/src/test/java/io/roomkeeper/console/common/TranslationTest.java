package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The bundles of all languages say the same.
class TranslationTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern PATTERN = Pattern.compile("\\{[^{}]*\\}|\\{\\d,choice,|[#|<}]");

    /// Texts that are read or written as they stand in every language.
    private static final Set<String> AS_THEY_STAND =
            Set.of(
                    "term.units.day",
                    "term.units.hour",
                    "term.units.minute",
                    "backup.name",
                    "sanction.ids.prompt");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_every_text(Language language) {
        assertThat(own(language).stringPropertyNames())
                .isEqualTo(own(Language.ENGLISH).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_has_the_same_arguments_and_is_a_pattern(Language language) {
        Properties english = own(Language.ENGLISH);
        own(language)
                .forEach((key, text) -> {
                    String pattern = text.toString();
                    assertThat(arguments(pattern))
                            .as("%s in %s", key, language)
                            .isEqualTo(arguments(english.getProperty(key.toString())));
                    assertThat(new MessageFormat(pattern, Locale.ROOT)).as("%s", key).isNotNull();
                    assertThat(pattern).as("%s", key).doesNotContain("'").isNotBlank();
                });
    }

    @Test
    void the_chinese_texts_have_no_english_in_them() {
        own(Language.CHINESE)
                .forEach((key, text) -> {
                    if (!AS_THEY_STAND.contains(key.toString())) {
                        String words = PATTERN.matcher(text.toString()).replaceAll(" ");
                        assertThat(English.words(words)).as("%s=%s", key, text).isEmpty();
                    }
                });
    }

    @Test
    void texts_are_spoken_in_the_language_that_is_preferred() {
        Preferences.get().languageProperty().set(Language.CHINESE);
        try {
            assertThat(Times.term(10)).isEqualTo("10 分钟");
            assertThat(CommandKey.MUTE_10_MINUTES.label()).isEqualTo("禁言 10 分钟");
            assertThat(TermText.read("1 小时 30")).isEqualTo(new TermText.Reading.Term(90));
            assertThat(TermText.read("2d")).isEqualTo(new TermText.Reading.Term(2880));
            assertThat(TermText.read(TermText.write(90))).isEqualTo(new TermText.Reading.Term(90));
        } finally {
            Preferences.get().languageProperty().set(Language.ENGLISH);
        }
        assertThat(Times.term(10)).isEqualTo("10 minutes");
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(MatchResult::group).collect(toSet());
    }

    /// The texts a language has itself, not those of the language it would fall back to.
    private static Properties own(Language language) {
        String suffix = language.bundle().toString();
        String name =
                "/io/roomkeeper/console/messages%s.properties"
                        .formatted(suffix.isEmpty() ? "" : "_" + suffix);
        Properties own = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(TranslationTest.class.getResourceAsStream(name)),
                        StandardCharsets.UTF_8)) {
            own.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return own;
    }
}
