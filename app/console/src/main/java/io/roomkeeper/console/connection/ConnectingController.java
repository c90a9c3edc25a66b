package io.roomkeeper.console.connection;

import static io.roomkeeper.console.common.Texts.text;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// Wires connecting.fxml: what is shown while there is no server to show.
public final class ConnectingController {
    private final ConnectionViewModel model;
    private final Runnable choose;

    @FXML private Label title;
    @FXML private Label why;
    @FXML private ProgressBar progress;
    @FXML private HBox buttons;

    /// `choose` lets the reader choose another server.
    public ConnectingController(ConnectionViewModel model, Runnable choose) {
        this.model = model;
        this.choose = choose;
    }

    @FXML
    private void initialize() {
        model.stateProperty().subscribe(this::show);
    }

    private void show(ConnectionState state) {
        switch (state) {
            case ConnectionState.Connected _ -> show("", "", false);
            case ConnectionState.Idle _ ->
                    show(text("connection.none"), text("connection.none.what"), false);
            case ConnectionState.Starting(var startup) ->
                    show(
                            switch (startup) {
                                case Startup.Local _ -> text("connection.starting");
                                case Startup.Demo _ -> text("connection.startingDemo");
                                case Startup.Remote(var where, _) ->
                                        text("connection.reaching", where.getAuthority());
                            },
                            "",
                            true);
            case ConnectionState.Failed(Startup.Remote(var where, _), var reason) ->
                    show(text("connection.notReached", where.getAuthority()), reason, false);
            case ConnectionState.Failed(_, var reason) ->
                    show(text("connection.failed"), reason, false);
        }
    }

    private void show(String what, String reason, boolean busy) {
        title.setText(what);
        why.setText(reason);
        progress.setVisible(busy);
        buttons.setVisible(!reason.isEmpty());
    }

    @FXML
    private void tryAgain() {
        switch (model.stateProperty().get()) {
            case ConnectionState.Failed(var startup, _) -> model.start(startup);
            case ConnectionState.Idle _ -> model.start(new Startup.Local());
            case ConnectionState.Starting _, ConnectionState.Connected _ -> {}
        }
    }

    @FXML
    private void chooseOther() {
        choose.run();
    }
}
