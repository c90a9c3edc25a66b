package io.roomkeeper.console.preferences;

import io.roomkeeper.console.common.Shown;

import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.TabPane;

/// Wires preferences.fxml: the groups, one of which is in front.
final class PreferencesController {
    private final StringProperty group;

    @FXML private TabPane tabs;

    /// `group` is the id of the one in front.
    PreferencesController(StringProperty group) {
        this.group = group;
    }

    @FXML
    private void initialize() {
        bringForward(group.get());
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> group.set(tab.getId()));
        group.when(Shown.on(tabs)).subscribe(this::bringForward);
    }

    private void bringForward(String id) {
        tabs.getTabs().stream()
                .filter(tab -> id.equals(tab.getId()))
                .forEach(tabs.getSelectionModel()::select);
    }

    @FXML
    private void close() {
        tabs.getScene().getWindow().hide();
    }
}
