package io.roomkeeper.console.preferences;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Named;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.ReasonTemplate;
import io.roomkeeper.console.common.TermText;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.console.ConsoleRequest;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/// Wires reasons.fxml: the reasons that are offered, each with the act and the term it is for.
public final class ReasonsController {
    private final Preferences wanted = Preferences.get();

    @FXML private TextField reason;
    @FXML private ComboBox<ReasonTemplate.Use> use;
    @FXML private TextField term;
    @FXML private Button add;
    @FXML private Label problem;
    @FXML private TableView<ReasonTemplate> table;
    @FXML private TableColumn<ReasonTemplate, String> text;
    @FXML private TableColumn<ReasonTemplate, String> act;
    @FXML private TableColumn<ReasonTemplate, String> minutes;
    @FXML private Button remove;

    @FXML
    private void initialize() {
        text.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().text()));
        act.setCellValueFactory(row -> new ReadOnlyStringWrapper(name(row.getValue().use())));
        minutes.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(termOf(row.getValue().minutes())));
        table.setItems(wanted.reasons());
        Label none = new Label(text("reasons.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        table.setOnKeyPressed(event -> {
            if (CommandKey.REMOVE.key().match(event)) {
                remove();
            }
        });
        use.getItems().setAll(ReasonTemplate.Use.values());
        use.setConverter(new Named<>(ReasonsController::name));
        use.getSelectionModel().selectFirst();
        reason.textProperty().subscribe(_ -> check());
        term.textProperty().subscribe(_ -> check());
        remove.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    }

    private void check() {
        String wrong = wrong();
        problem.setText(reason.getText().isBlank() ? "" : wrong);
        add.setDisable(reason.getText().isBlank() || !wrong.isEmpty());
    }

    private String wrong() {
        String line = reason.getText().strip();
        if (line.codePointCount(0, line.length()) > ConsoleRequest.MAX_REASON) {
            return text("reasons.tooLong", ConsoleRequest.MAX_REASON);
        }
        if (wanted.reasons().size() >= ReasonTemplate.MOST) {
            return text("reasons.full", ReasonTemplate.MOST);
        }
        return term.getText().isBlank()
                        || TermText.read(term.getText()) instanceof TermText.Reading.Term
                ? ""
                : text("term.unclear");
    }

    @FXML
    private void add() {
        if (!add.isDisable()) {
            int length =
                    TermText.read(term.getText()) instanceof TermText.Reading.Term(int read)
                            ? read
                            : 0;
            wanted.reasons().add(new ReasonTemplate(reason.getText(), use.getValue(), length));
            reason.clear();
            term.clear();
            reason.requestFocus();
        }
    }

    @FXML
    private void reset() {
        Preferences.get().reasons().clear();
    }

    @FXML
    private void remove() {
        wanted.reasons().remove(table.getSelectionModel().getSelectedItem());
    }

    private static String termOf(int minutes) {
        return minutes == 0 ? text("reasons.noTerm") : Times.term(minutes);
    }

    private static String name(ReasonTemplate.Use use) {
        return switch (use) {
            case ANY -> text("reasons.any");
            case MUTE -> text("reasons.mute");
            case BAN -> text("reasons.ban");
        };
    }
}
