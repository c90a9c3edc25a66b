package io.roomkeeper.console.connection;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Shown;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Wires connecting.fxml: what is shown while there is no server to show.
public final class ConnectingController {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final ConnectionViewModel model;
    private final Runnable choose;
    private final Runnable chooseRemote;

    @FXML private Label title;
    @FXML private Label why;
    @FXML private ProgressBar progress;
    @FXML private HBox buttons;
    @FXML private VBox beginnings;
    @FXML private Button local;

    /// `choose` lets the reader choose another server, `chooseRemote` one that runs elsewhere.
    public ConnectingController(ConnectionViewModel model, Runnable choose, Runnable chooseRemote) {
        this.model = model;
        this.choose = choose;
        this.chooseRemote = chooseRemote;
    }

    @FXML
    private void initialize() {
        model.stateProperty().when(Shown.on(title)).subscribe(this::show);
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
        boolean idle = model.stateProperty().get() instanceof ConnectionState.Idle;
        why.pseudoClassStateChanged(DANGER, !idle);
        Shown.set(progress, busy);
        Shown.set(buttons, !reason.isEmpty() && !idle);
        Shown.set(beginnings, idle);
        if (idle) {
            // the node is in the window after this
            Platform.runLater(local::requestFocus);
        }
    }

    @FXML
    private void startLocal() {
        model.start(new Startup.Local());
    }

    @FXML
    private void startDemo() {
        model.start(new Startup.Demo(DemoLoad.CALM));
    }

    @FXML
    private void chooseRemote() {
        chooseRemote.run();
    }

    @FXML
    private void tryAgain() {
        switch (model.stateProperty().get()) {
            case ConnectionState.Failed(var startup, _) -> model.start(startup);
            case ConnectionState.Idle _,
                    ConnectionState.Starting _,
                    ConnectionState.Connected _ -> {}
        }
    }

    @FXML
    private void chooseOther() {
        choose.run();
    }
}
