package io.roomkeeper.console.preferences;

import io.roomkeeper.console.common.Preferences;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Spinner;

/// Wires chatPreferences.fxml: how message lists hold, what they keep, and how long acts can be
/// undone at once.
final class ChatPreferencesController {
    private static final int SECONDS = 5;
    private static final int MESSAGES = 1_000;

    private final Preferences wanted = Preferences.get();

    @FXML private CheckBox hold;
    @FXML private Spinner<Integer> undo;
    @FXML private Spinner<Integer> buffer;

    @FXML
    private void initialize() {
        hold.selectedProperty().bindBidirectional(wanted.holdByPointerProperty());
        Numbers.wire(
                undo,
                wanted.undoSecondsProperty(),
                Preferences.LEAST_UNDO,
                Preferences.MOST_UNDO,
                SECONDS);
        Numbers.wire(
                buffer,
                wanted.bufferProperty(),
                Preferences.LEAST_BUFFER,
                Preferences.MOST_BUFFER,
                MESSAGES);
    }

    @FXML
    private void reset() {
        wanted.resetChat();
    }
}
