package io.roomkeeper.console.status;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Clip;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Shown;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Wires place.fxml: where the server is, line by line, to be copied.
public final class PlaceController {
    private final ConsoleSession session;

    @FXML private GridPane grid;

    public PlaceController(ConsoleSession session) {
        this.session = session;
    }

    @FXML
    private void initialize() {
        session.outage().when(Shown.on(grid)).subscribe(this::show);
    }

    /// A server that came back may be elsewhere.
    private void show(String outage) {
        if (outage.isEmpty()) {
            grid.getChildren().clear();
            ServerLine.of(session.server(), session.address()).forEach(this::add);
        }
    }

    private void add(ServerLine line) {
        Label name = new Label(line.name());
        Label value = new Label(line.value());
        Label remark = new Label(line.remark());
        Button copy = new Button(text("place.copy"));
        value.getStyleClass().add("mono");
        value.setWrapText(true);
        remark.getStyleClass().add("soft");
        remark.setWrapText(true);
        copy.getStyleClass().add("small");
        copy.setAccessibleText(text("place.copyWhat", line.name()));
        copy.setOnAction(_ -> Clip.put(line.value()));
        grid.addRow(grid.getRowCount(), name, value, copy, remark);
    }
}
