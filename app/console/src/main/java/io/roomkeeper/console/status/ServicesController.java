package io.roomkeeper.console.status;

import io.roomkeeper.console.common.LoadingBar;
import io.roomkeeper.console.common.Possible;
import io.roomkeeper.console.common.ProblemLine;
import io.roomkeeper.console.common.Shown;
import io.roomkeeper.protocol.console.AppSettingsView;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Wires services.fxml: a check box for each service and switch, which shows the server's word.
public final class ServicesController {
    private final ServicesViewModel model;
    private final Map<String, CheckBox> boxes = new HashMap<>();

    @FXML private VBox list;
    @FXML private LoadingBar loading;
    @FXML private ProblemLine problem;
    @FXML private Label whyNot;

    public ServicesController(ServicesViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> shown = Shown.on(list);
        problem.appear(model.problem());
        loading.show(model.loading());
        whyNot.textProperty().bind(model.whyNot());
        whyNot.managedProperty().bind(whyNot.textProperty().isNotEmpty());
        model.switchesProperty().when(shown).subscribe(this::show);
    }

    private void show(List<AppSettingsView.Switch> told) {
        for (AppSettingsView.Switch each : told) {
            CheckBox box = boxes.computeIfAbsent(each.name(), _ -> add(each));
            box.setSelected(each.on());
        }
    }

    private CheckBox add(AppSettingsView.Switch of) {
        CheckBox box = new CheckBox(ServiceWords.of(of));
        box.setWrapText(true);
        box.selectedProperty().subscribe(_ -> box.setSelected(model.isOn(of.name())));
        box.setOnAction(_ -> model.set(of.name(), !model.isOn(of.name())));
        Possible.unless(model.whyNot(of.name()), box);
        Label name = new Label(of.name());
        name.getStyleClass().addAll("soft", "mono", "small");
        list.getChildren().add(new VBox(box, name));
        return box;
    }
}
