package io.roomkeeper.console.preferences;

import io.roomkeeper.console.common.Memory;

import javafx.fxml.FXML;
import javafx.scene.control.TabPane;

/// Wires preferences.fxml: the groups, of which the one shown last comes first again.
final class PreferencesController {
    static final String NAME = "preferences.tab";

    @FXML private TabPane tabs;

    @FXML
    private void initialize() {
        Memory.get()
                .recall(NAME)
                .ifPresent(last ->
                        tabs.getTabs().stream()
                                .filter(tab -> last.equals(tab.getId()))
                                .forEach(tabs.getSelectionModel()::select));
        tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(tab -> Memory.get().keep(NAME, tab.getId()));
    }

    @FXML
    private void close() {
        tabs.getScene().getWindow().hide();
    }
}
