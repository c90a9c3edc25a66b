package io.roomkeeper.console.preferences;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Chime;
import io.roomkeeper.console.common.Notice;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Shown;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Wires notify.fxml: of what one is told who looks elsewhere, and how.
final class NotifyController {
    private final Preferences wanted = Preferences.get();

    @FXML private VBox what;
    @FXML private CheckBox badge;
    @FXML private CheckBox sound;
    @FXML private Label tried;

    @FXML
    private void initialize() {
        for (Notice notice : Notice.values()) {
            CheckBox box = new CheckBox(notice.label());
            Bindings.createBooleanBinding(() -> wanted.notices().contains(notice), wanted.notices())
                    .when(Shown.on(box))
                    .subscribe(box::setSelected);
            box.selectedProperty().subscribe((_, on) -> choose(notice, on));
            what.getChildren().add(box);
        }
        badge.selectedProperty().bindBidirectional(wanted.badgeProperty());
        sound.selectedProperty().bindBidirectional(wanted.soundProperty());
    }

    private void choose(Notice notice, boolean on) {
        if (on) {
            wanted.notices().add(notice);
        } else {
            wanted.notices().remove(notice);
        }
    }

    @FXML
    private void play() {
        Chime.play()
                .thenAcceptAsync(
                        heard -> tried.setText(heard ? "" : text("preferences.noSound")),
                        Platform::runLater);
    }

    @FXML
    private void reset() {
        wanted.resetNotify();
    }
}
