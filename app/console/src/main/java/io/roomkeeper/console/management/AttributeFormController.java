package io.roomkeeper.console.management;

import io.roomkeeper.console.common.Focus;
import io.roomkeeper.console.common.Possible;
import io.roomkeeper.console.common.ProblemLine;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/// Wires attribute.fxml to its view-model.
final class AttributeFormController {
    private final AttributeFormViewModel model;

    @FXML private TextField key;
    @FXML private TextArea value;
    @FXML private Label count;
    @FXML private CheckBox keepOnExit;
    @FXML private CheckBox force;
    @FXML private ProblemLine problemLine;
    @FXML private Button set;

    AttributeFormController(AttributeFormViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        key.textProperty().bindBidirectional(model.keyProperty());
        value.textProperty().bindBidirectional(model.valueProperty());
        keepOnExit.selectedProperty().bindBidirectional(model.keepOnExitProperty());
        force.selectedProperty().bindBidirectional(model.forceProperty());
        model.valueProperty().subscribe(text -> count.setText(AttributeCheck.count(text)));
        Focus.leadOn(value);
        problemLine.show(model.problem(), model.wrong());
        Possible.unless(model.whyNot(), set);
    }

    @FXML
    private void set() {
        model.set();
    }

    @FXML
    private void cancel() {
        set.getScene().getWindow().hide();
    }
}
