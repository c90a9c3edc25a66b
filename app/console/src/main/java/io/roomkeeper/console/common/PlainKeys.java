package io.roomkeeper.console.common;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that keyboards have twice: those of the number pad, and the plus that many have only
/// above the equals sign.
final class PlainKeys {
    private PlainKeys() {}

    /// `event`, or the same as if its digit, plus or minus had a key of its own beside the letters.
    static KeyEvent plain(KeyEvent event) {
        return switch (event.getCode()) {
            case ADD, EQUALS -> of(event, KeyCode.PLUS, false);
            case SUBTRACT -> of(event, KeyCode.MINUS, event.isShiftDown());
            case KeyCode code when code.isDigitKey() && code.isKeypadKey() -> {
                KeyCode digit = KeyCode.valueOf(code.name().replace("NUMPAD", "DIGIT"));
                yield of(event, digit, event.isShiftDown());
            }
            default -> event;
        };
    }

    private static KeyEvent of(KeyEvent event, KeyCode code, boolean shift) {
        return new KeyEvent(
                event.getSource(),
                event.getTarget(),
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                code,
                shift,
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown());
    }
}
