package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import java.util.Locale;

/// The languages of the console. Each has a bundle of its own that holds every text.
public enum Language {
    ENGLISH(Locale.ROOT, Locale.ENGLISH, "language.english"),
    CHINESE(Locale.SIMPLIFIED_CHINESE, Locale.SIMPLIFIED_CHINESE, "language.chinese");

    /// What this machine speaks, whatever the console speaks.
    private static final Locale SYSTEM = Locale.getDefault();

    private final Locale bundle;
    private final Locale spoken;
    private final String name;

    Language(Locale bundle, Locale spoken, String name) {
        this.bundle = bundle;
        this.spoken = spoken;
        this.name = name;
    }

    /// The language of this machine, or English when there is no bundle for it.
    public static Language ofSystem() {
        return CHINESE.isOf(SYSTEM) ? CHINESE : ENGLISH;
    }

    /// As its speakers call it, whatever language is shown.
    public String label() {
        return text(name);
    }

    /// Whose numbers and dates go with it: this machine's where it speaks the same language.
    Locale locale() {
        return isOf(SYSTEM) ? SYSTEM : spoken;
    }

    /// Under which its bundle is stored.
    Locale bundle() {
        return bundle;
    }

    private boolean isOf(Locale locale) {
        return locale.getLanguage().equals(spoken.getLanguage());
    }
}
