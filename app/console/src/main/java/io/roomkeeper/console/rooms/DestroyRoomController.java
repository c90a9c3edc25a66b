package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Possible;
import io.roomkeeper.console.common.ProblemLine;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Wires destroyRoom.fxml to its view-model.
final class DestroyRoomController {
    private final DestroyRoomViewModel model;

    @FXML private Label consequence;
    @FXML private TextField reason;
    @FXML private ProblemLine problemLine;
    @FXML private Button cancel;
    @FXML private Button destroy;

    DestroyRoomController(DestroyRoomViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        consequence.setText(model.consequence());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        problemLine.show(model.problem());
        destroy.setText(text("rooms.destroy.act", model.room().value()));
        Possible.unless(model.whyNot(), destroy);
        // the button that does no harm has the focus
        cancel.sceneProperty().subscribe(_ -> cancel.requestFocus());
    }

    @FXML
    private void destroy() {
        model.destroy();
    }

    @FXML
    private void cancel() {
        cancel.getScene().getWindow().hide();
    }
}
