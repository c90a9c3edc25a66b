package io.roomkeeper.console.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every text on screen, from `messages.properties`.
public final class Texts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("io.roomkeeper.console.messages");

    private Texts() {}

    /// The text of `key` with `args` put in by [MessageFormat].
    public static String text(String key, Object... args) {
        return new MessageFormat(BUNDLE.getString(key), Locale.getDefault()).format(args);
    }

    /// For FXML, which shows texts as they stand: no `'`, `{` or `}` in them.
    static ResourceBundle bundle() {
        return BUNDLE;
    }
}
