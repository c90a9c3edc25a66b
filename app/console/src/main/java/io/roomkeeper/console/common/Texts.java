package io.roomkeeper.console.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every text on screen, from `messages.properties` or its translation.
public final class Texts {
    private static final String NAME = "io.roomkeeper.console.messages";

    private static volatile Spoken spoken = Spoken.of(Language.ENGLISH);

    private record Spoken(ResourceBundle bundle, Locale locale) {
        static Spoken of(Language language) {
            return new Spoken(Texts.bundle(language), language.locale());
        }
    }

    private Texts() {}

    /// The text of `key` with `args` put in by [MessageFormat].
    public static String text(String key, Object... args) {
        Spoken now = spoken;
        return new MessageFormat(now.bundle.getString(key), now.locale).format(args);
    }

    /// Whose numbers and dates are shown.
    public static Locale locale() {
        return spoken.locale;
    }

    /// From now on texts are in `language`; what is shown already is not changed by this.
    static void speak(Language language) {
        // the words that JavaFX itself has, in the menus of its text fields and for screen readers
        Locale.setDefault(language.locale());
        spoken = Spoken.of(language);
    }

    /// For FXML, which shows texts as they stand: no `'`, `{` or `}` in them.
    static ResourceBundle bundle() {
        return spoken.bundle;
    }

    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                NAME,
                language.bundle(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
