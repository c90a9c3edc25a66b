package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class ContrastTest {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*(-(?:color|mod)[\\w-]*):\\s*([^;]+);", Pattern.MULTILINE);

    /// For text of any size. WCAG 2.2, 1.4.3.
    private static final double READABLE = 4.5;

    /// For glyphs and the focus ring. WCAG 2.2, 1.4.11.
    private static final double VISIBLE = 3;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    -mod-text,        -mod-ground
                    -mod-text,        -mod-ground-soft
                    -mod-text,        -mod-muted-ground
                    -mod-text,        -mod-failed-ground
                    -mod-text-soft,   -mod-ground
                    -mod-text-soft,   -mod-ground-soft
                    -mod-muted,       -mod-ground
                    -mod-muted,       -mod-muted-ground
                    -mod-banned,      -mod-ground
                    -mod-failed,      -mod-ground-soft
                    -mod-allowed,     -mod-ground
                    -mod-done,        -mod-ground-soft
                    -mod-held,        -mod-held-ground
                    -mod-danger-text, -mod-danger-ground
                    """)
    void text_can_be_read_on_its_ground_in_both_themes(String text, String ground)
            throws IOException {
        check(text, ground, READABLE);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    -mod-focus,     -mod-ground
                    -mod-focus,     -mod-ground-soft
                    -mod-text-soft, -mod-held-ground
                    -mod-muted,     -mod-ground-soft
                    -mod-muted,     -mod-held-ground
                    -mod-banned,    -mod-held-ground
                    -mod-failed,    -mod-failed-ground
                    -mod-failed,    -mod-held-ground
                    -mod-allowed,   -mod-held-ground
                    -mod-held,      -mod-ground
                    """)
    void glyphs_and_the_focus_ring_are_seen_on_their_ground_in_both_themes(
            String glyph, String ground) throws IOException {
        check(glyph, ground, VISIBLE);
    }

    private static void check(String front, String ground, double least) throws IOException {
        for (Theme theme : new Theme[] {new PrimerLight(), new PrimerDark()}) {
            Map<String, String> colours = colours(theme);
            Color page = colour("-mod-ground", colours);
            Color on = over(colour(ground, colours), page);
            assertThat(contrast(over(colour(front, colours), on), on))
                    .as("%s on %s in %s", front, ground, theme.getName())
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static Map<String, String> colours(Theme theme) throws IOException {
        Map<String, String> colours = new HashMap<>();
        String sheet = theme.getUserAgentStylesheet().replace(".bss", ".css");
        read(sheet, colours);
        read("/styles/tokens.css", colours);
        return colours;
    }

    private static void read(String sheet, Map<String, String> colours) throws IOException {
        try (InputStream in = ContrastTest.class.getResourceAsStream(sheet)) {
            String css =
                    new String(
                            Objects.requireNonNull(in, sheet).readAllBytes(),
                            StandardCharsets.UTF_8);
            Matcher declared = DECLARED.matcher(css);
            while (declared.find()) {
                colours.putIfAbsent(declared.group(1), declared.group(2).strip());
            }
        }
    }

    private static Color colour(String name, Map<String, String> colours) {
        String value = Objects.requireNonNull(colours.get(name), name);
        return value.startsWith("-") ? colour(value, colours) : Color.web(value);
    }

    private static Color over(Color top, Color ground) {
        return ground.interpolate(
                new Color(top.getRed(), top.getGreen(), top.getBlue(), 1), top.getOpacity());
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
