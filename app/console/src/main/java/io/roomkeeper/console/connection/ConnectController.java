package io.roomkeeper.console.connection;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.Shown;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.stage.DirectoryChooser;

import java.io.File;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/// Wires connect.fxml: which server to use.
final class ConnectController {
    private static final String ADDRESS = "connection.address";
    private static final String PORT = "connection.port";
    private static final String DATA = "connection.data";
    private static final String KIND = "connection.kind";

    private final ConnectDialog.First first;
    private final boolean stopsAnother;
    private final ConnectionViewModel model;
    private int tests;
    private String filledIn = "";

    @FXML private ToggleGroup choice;
    @FXML private ToggleGroup load;
    @FXML private RadioButton local;
    @FXML private HBox place;
    @FXML private TextField port;
    @FXML private TextField data;
    @FXML private RadioButton remote;
    @FXML private GridPane where;
    @FXML private TextField address;
    @FXML private PasswordField key;
    @FXML private CheckBox keep;
    @FXML private Button test;
    @FXML private Label tested;
    @FXML private Label problem;
    @FXML private RadioButton demo;
    @FXML private HBox loads;
    @FXML private ToggleButton calm;
    @FXML private ToggleButton busy;
    @FXML private ToggleButton raid;
    @FXML private Label consequence;
    @FXML private Button cancel;
    @FXML private Button connect;

    /// `stopsAnother` when a server runs that has to stop first; `model` connects.
    ConnectController(ConnectDialog.First first, boolean stopsAnother, ConnectionViewModel model) {
        this.first = first;
        this.stopsAnother = stopsAnother;
        this.model = model;
    }

    @FXML
    private void initialize() {
        loads.disableProperty().bind(demo.selectedProperty().not());
        place.disableProperty().bind(local.selectedProperty().not());
        where.disableProperty().bind(remote.selectedProperty().not());
        keep.disableProperty().bind(remote.selectedProperty().not());
        LocalPlace usual = model.usualPlace();
        port.setText(Memory.get().recall(PORT).orElse(Integer.toString(usual.port())));
        data.setText(Memory.get().recall(DATA).orElse(usual.data().toString()));
        port.textProperty().subscribe(_ -> check());
        data.textProperty().subscribe(_ -> check());
        Memory.get().recall(ADDRESS).ifPresent(address::setText);
        choice.selectedToggleProperty().subscribe(_ -> check());
        key.textProperty().subscribe(_ -> check());
        address.textProperty()
                .subscribe(_ -> {
                    check();
                    seekKey();
                });
        choice.selectToggle(
                switch (first) {
                    case LAST -> last();
                    case LOCAL -> local;
                    case REMOTE -> remote;
                    case DEMO -> demo;
                });
        load.selectToggle(calm);
        load.selectedToggleProperty().subscribe(this::keepOne);
        Shown.set(consequence, stopsAnother);
    }

    private RadioButton last() {
        String kept = Memory.get().recall(KIND).orElse("");
        return Stream.of(local, remote, demo)
                .filter(each -> each.getId().equals(kept))
                .findFirst()
                .orElse(local);
    }

    private void keepOne(Toggle before, Toggle now) {
        if (now == null) {
            load.selectToggle(before);
        }
    }

    /// Fills in the key kept for the address; one filled in for another address goes away.
    private void seekKey() {
        if (!filledIn.isEmpty() && key.getText().equals(filledIn)) {
            key.clear();
        }
        filledIn = "";
        elsewhere().ifPresent(at -> model.findKey(at.toString(), kept -> fill(at, kept)));
    }

    /// Takes the key that is kept, unless one or another address was written meanwhile.
    private void fill(URI asked, String kept) {
        if (key.getText().isEmpty() && elsewhere().filter(asked::equals).isPresent()) {
            filledIn = kept;
            key.setText(kept);
        }
    }

    private Optional<URI> elsewhere() {
        return RemoteAddress.parse(address.getText());
    }

    private void check() {
        tests++;
        tested.setText("");
        boolean away = remote.isSelected();
        boolean nowhere = away && elsewhere().isEmpty();
        boolean noPlace = local.isSelected() && here().isEmpty();
        if (noPlace) {
            problem.setText(text("connection.badPlace", LocalPlace.MOST_PORT));
        } else {
            boolean written = nowhere && !address.getText().isBlank();
            problem.setText(written ? text("connection.badAddress") : "");
        }
        connect.setDisable(nowhere || noPlace || (away && key.getText().isBlank()));
        test.setDisable(!away || connect.isDisabled());
        connect.setText(
                away
                        ? text("connection.connect")
                        : text(
                                demo.isSelected()
                                        ? "connection.startDemo"
                                        : "connection.startLocal"));
    }

    @FXML
    private void connect() {
        cancel();
        Stream.of(local, remote, demo)
                .filter(RadioButton::isSelected)
                .forEach(chosen -> Memory.get().keep(KIND, chosen.getId()));
        if (remote.isSelected()) {
            elsewhere()
                    .ifPresent(at -> {
                        Memory.get().keep(ADDRESS, address.getText().strip());
                        model.connect(at, key.getText().strip(), keep.isSelected());
                    });
        } else if (demo.isSelected()) {
            model.start(new Startup.Demo(chosenLoad()));
        } else {
            Memory.get().keep(PORT, port.getText().strip());
            Memory.get().keep(DATA, data.getText().strip());
            model.start(new Startup.Local(here()));
        }
    }

    private Optional<LocalPlace> here() {
        return LocalPlace.parse(port.getText(), data.getText());
    }

    @FXML
    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(text("connection.data.choose"));
        here().map(at -> at.data().toFile())
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showDialog(data.getScene().getWindow()))
                .ifPresent(chosen -> data.setText(chosen.getPath()));
    }

    /// Says whether the server answers; an answer to an address changed since is not shown.
    @FXML
    private void test() {
        int mine = ++tests;
        tested.setText(text("connection.testing"));
        elsewhere()
                .ifPresent(at ->
                        model.test(
                                at,
                                key.getText().strip(),
                                found -> {
                                    if (mine == tests) {
                                        tested.setText(found);
                                    }
                                }));
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
