package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import javafx.css.PseudoClass;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/// What there is to know about a message or its author, with glyph and word. Of several the first
/// is shown.
enum RowState {
    FAILED(Feather.ALERT_TRIANGLE, "chat.state.failed"),
    PENDING(Feather.LOADER, "chat.state.pending"),
    RECALLED(Feather.CORNER_UP_LEFT, "chat.state.recalled"),
    BANNED(Feather.SLASH, "chat.state.banned"),
    MUTED(Feather.MIC_OFF, "chat.state.muted"),
    EXCEPTED(Feather.MIC, "chat.state.excepted"),
    ALLOWED(Feather.SHIELD, "chat.state.allowed"),
    MODERATOR(Feather.STAR, "chat.state.moderator"),
    LOW_PRIORITY(Feather.CHEVRON_DOWN, "chat.state.lowPriority");

    private final Feather glyph;
    private final String word;

    RowState(Feather glyph, String word) {
        this.glyph = glyph;
        this.word = word;
    }

    Feather glyph() {
        return glyph;
    }

    String word() {
        return text(word);
    }

    /// The state in style sheets.
    PseudoClass look() {
        return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
