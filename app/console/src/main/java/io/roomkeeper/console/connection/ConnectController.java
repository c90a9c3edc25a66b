package io.roomkeeper.console.connection;

import static io.roomkeeper.console.common.Texts.text;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import java.util.function.Consumer;

/// Wires connect.fxml: which server to use.
final class ConnectController {
    private final boolean demoFirst;
    private final boolean stopsAnother;
    private final Consumer<Startup> chosen;

    @FXML private ToggleGroup choice;
    @FXML private ToggleGroup load;
    @FXML private RadioButton local;
    @FXML private RadioButton demo;
    @FXML private HBox loads;
    @FXML private ToggleButton calm;
    @FXML private ToggleButton busy;
    @FXML private ToggleButton raid;
    @FXML private Label consequence;
    @FXML private Button cancel;
    @FXML private Button connect;

    /// `stopsAnother` when a server runs that has to stop first; `chosen` hears the choice.
    ConnectController(boolean demoFirst, boolean stopsAnother, Consumer<Startup> chosen) {
        this.demoFirst = demoFirst;
        this.stopsAnother = stopsAnother;
        this.chosen = chosen;
    }

    @FXML
    private void initialize() {
        loads.disableProperty().bind(demo.selectedProperty().not());
        demo.selectedProperty()
                .subscribe(made ->
                        connect.setText(
                                made
                                        ? text("connection.startDemo")
                                        : text("connection.startLocal")));
        choice.selectToggle(demoFirst ? demo : local);
        load.selectToggle(calm);
        load.selectedToggleProperty().subscribe(this::keepOne);
        consequence.setVisible(stopsAnother);
        consequence.setManaged(stopsAnother);
    }

    private void keepOne(Toggle before, Toggle now) {
        if (now == null) {
            load.selectToggle(before);
        }
    }

    @FXML
    private void connect() {
        cancel();
        chosen.accept(demo.isSelected() ? new Startup.Demo(chosenLoad()) : new Startup.Local());
    }

    @FXML
    private void cancel() {
        cancel.getScene().getWindow().hide();
    }

    private DemoLoad chosenLoad() {
        if (busy.isSelected()) {
            return DemoLoad.BUSY;
        }
        return raid.isSelected() ? DemoLoad.RAID : DemoLoad.CALM;
    }
}
