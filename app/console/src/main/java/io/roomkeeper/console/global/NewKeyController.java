package io.roomkeeper.console.global;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Clip;
import io.roomkeeper.console.common.Possible;
import io.roomkeeper.console.common.ProblemLine;
import io.roomkeeper.console.common.Shown;
import io.roomkeeper.protocol.console.MadeKey;
import io.roomkeeper.protocol.console.Role;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Wires newKey.fxml to its view-model.
final class NewKeyController {
    private final NewKeyViewModel model;

    @FXML private VBox asking;
    @FXML private TextField name;
    @FXML private ToggleGroup roles;
    @FXML private RadioButton auditor;
    @FXML private RadioButton moderator;
    @FXML private RadioButton owner;
    @FXML private ProblemLine problemLine;
    @FXML private Button make;
    @FXML private VBox made;
    @FXML private Label whose;
    @FXML private TextField key;

    NewKeyController(NewKeyViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(model.nameProperty());
        roles.selectToggle(moderator);
        roles.selectedToggleProperty().subscribe(_ -> model.roleProperty().set(chosen()));
        problemLine.show(model.problem());
        Possible.unless(model.whyNot(), make);
        model.madeProperty().subscribe(this::show);
    }

    private Role chosen() {
        if (owner.isSelected()) {
            return Role.OWNER;
        }
        return auditor.isSelected() ? Role.AUDITOR : Role.MODERATOR;
    }

    private void show(Optional<MadeKey> told) {
        Shown.set(asking, told.isEmpty());
        Shown.set(made, told.isPresent());
        told.ifPresent(one -> {
            whose.setText(text("keys.made", one.name()));
            key.setText(one.key());
            key.requestFocus();
            key.selectAll();
            key.getScene().getWindow().sizeToScene();
        });
    }

    @FXML
    private void make() {
        model.make();
    }

    @FXML
    private void copy() {
        Clip.put(key.getText());
    }

    @FXML
    private void close() {
        name.getScene().getWindow().hide();
    }
}
