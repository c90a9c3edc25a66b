package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Possible;
import io.roomkeeper.console.common.ProblemLine;
import io.roomkeeper.protocol.console.RoomDetails;

import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;

import java.util.Optional;

/// Wires roomSettings.fxml to its view-model.
final class RoomSettingsController {
    private final RoomSettingsViewModel model;
    private final ObservableStringValue whyNot;
    private final Commands commands;
    private final Runnable destroy;
    private final ObservableValue<Optional<RoomDetails>> details;

    @FXML private TextField name;
    @FXML private ToggleGroup end;
    @FXML private RadioButton idle;
    @FXML private RadioButton age;
    @FXML private TextField minutes;
    @FXML private CheckBox kept;
    @FXML private CheckBox distributing;
    @FXML private Label history;
    @FXML private ProblemLine problemLine;
    @FXML private Button save;
    @FXML private Button revert;
    @FXML private Button destroyRoom;

    /// `whyNot` says why nothing can be done; `destroy` asks before the room is destroyed.
    RoomSettingsController(
            RoomSettingsViewModel model,
            ObservableStringValue whyNot,
            Commands commands,
            ObservableValue<Optional<RoomDetails>> details,
            Runnable destroy) {
        this.model = model;
        this.whyNot = whyNot;
        this.commands = commands;
        this.details = details;
        this.destroy = destroy;
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(model.nameProperty());
        minutes.textProperty().bindBidirectional(model.minutesProperty());
        kept.selectedProperty().bindBidirectional(model.keptProperty());
        distributing.selectedProperty().bindBidirectional(model.distributingProperty());
        model.byAgeProperty().subscribe(byAge -> end.selectToggle(byAge ? age : idle));
        end.selectedToggleProperty()
                .subscribe(chosen -> model.byAgeProperty().set(age.equals(chosen)));
        problemLine.show(model.problem(), model.wrong());
        history.textProperty()
                .bind(
                        details.map(told ->
                                told.map(RoomDetails::historyDays)
                                        .map(days -> text("roomSettings.history", days))
                                        .orElse("")));
        commands.wire(save, CommandKey.SAVE);
        revert.disableProperty().bind(model.dirty().not());
        Possible.unless(whyNot, destroyRoom);
    }

    /// Puts the focus on the first field.
    void focus() {
        name.requestFocus();
    }

    @FXML
    private void revert() {
        model.revert();
    }

    @FXML
    private void destroy() {
        destroy.run();
    }
}
