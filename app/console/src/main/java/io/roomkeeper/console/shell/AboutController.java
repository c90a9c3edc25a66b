package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

/// Wires about.fxml.
final class AboutController {
    private final String serverVersion;
    private final Runnable close;

    @FXML private Label server;
    @FXML private Label java;

    AboutController(String serverVersion, Runnable close) {
        this.serverVersion = serverVersion;
        this.close = close;
    }

    @FXML
    private void initialize() {
        server.setText(text("about.server", serverVersion));
        java.setText(
                text(
                        "about.java",
                        Runtime.version().toString(),
                        System.getProperty("javafx.runtime.version", "")));
    }

    @FXML
    private void close() {
        close.run();
    }
}
