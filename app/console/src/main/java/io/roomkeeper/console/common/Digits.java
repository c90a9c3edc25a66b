package io.roomkeeper.console.common;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The digits of a keyboard, which has them twice when it has a number pad.
final class Digits {
    private Digits() {}

    /// `event`, or the same as if a digit of the number pad were the one above the letters.
    static KeyEvent plain(KeyEvent event) {
        KeyCode code = event.getCode();
        return code.isDigitKey() && code.isKeypadKey()
                ? new KeyEvent(
                        event.getSource(),
                        event.getTarget(),
                        event.getEventType(),
                        event.getCharacter(),
                        event.getText(),
                        KeyCode.valueOf(code.name().replace("NUMPAD", "DIGIT")),
                        event.isShiftDown(),
                        event.isControlDown(),
                        event.isAltDown(),
                        event.isMetaDown())
                : event;
    }
}
