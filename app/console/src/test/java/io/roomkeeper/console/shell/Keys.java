package io.roomkeeper.console.shell;

import io.roomkeeper.console.common.CommandKey;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/// Key presses for events fired by hand.
final class Keys {
    private Keys() {}

    static KeyEvent pressed(CommandKey command) {
        KeyCodeCombination key = (KeyCodeCombination) command.key();
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                "",
                "",
                key.getCode(),
                key.getShift() == ModifierValue.DOWN,
                key.getShortcut() == ModifierValue.DOWN,
                false,
                false);
    }

    static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
