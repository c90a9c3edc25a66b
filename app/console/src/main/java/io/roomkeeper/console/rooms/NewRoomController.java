package io.roomkeeper.console.rooms;

import io.roomkeeper.console.common.Possible;
import io.roomkeeper.console.common.ProblemLine;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/// Wires newRoom.fxml to its view-model.
final class NewRoomController {
    private final NewRoomViewModel model;

    @FXML private TextField id;
    @FXML private TextField name;
    @FXML private ProblemLine problemLine;
    @FXML private Button create;

    NewRoomController(NewRoomViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        id.textProperty().bindBidirectional(model.idProperty());
        name.textProperty().bindBidirectional(model.nameProperty());
        problemLine.show(model.problem());
        Possible.unless(model.whyNot(), create);
    }

    @FXML
    private void create() {
        model.create();
    }

    @FXML
    private void cancel() {
        id.getScene().getWindow().hide();
    }
}
