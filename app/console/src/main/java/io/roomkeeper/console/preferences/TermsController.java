package io.roomkeeper.console.preferences;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.TermText;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Wires terms.fxml: the terms that are offered, by their keys.
final class TermsController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Preferences wanted = Preferences.get();
    private final List<TextField> fields = new ArrayList<>();

    @FXML private GridPane grid;
    @FXML private Label problem;
    @FXML private Button apply;

    @FXML
    private void initialize() {
        for (int i = 0; i < wanted.terms().size(); i++) {
            Label key = new Label(CommandKey.MUTE_PRESETS.get(i).keyLabel());
            TextField field = new TextField();
            field.setAccessibleText(text("preferences.term", i + 1));
            field.setPrefColumnCount(8);
            field.textProperty().subscribe(_ -> check());
            field.setOnAction(_ -> apply());
            grid.addRow(i, key, field);
            fields.add(field);
        }
        show();
    }

    private void show() {
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).setText(TermText.write(wanted.terms().get(i)));
        }
    }

    private void check() {
        for (TextField field : fields) {
            field.pseudoClassStateChanged(WRONG, minutes(field).isEmpty());
        }
        boolean wrong = fields.stream().anyMatch(field -> minutes(field).isEmpty());
        problem.setText(wrong ? text("term.unclear") : "");
        apply.setDisable(wrong || terms().equals(wanted.terms()));
    }

    @FXML
    private void apply() {
        if (!apply.isDisable()) {
            wanted.terms().setAll(terms());
        }
    }

    @FXML
    private void reset() {
        wanted.resetTerms();
        show();
    }

    private List<Integer> terms() {
        return fields.stream().flatMap(field -> minutes(field).stream().boxed()).toList();
    }

    private static OptionalInt minutes(TextField field) {
        return TermText.read(field.getText()) instanceof TermText.Reading.Term(int minutes)
                ? OptionalInt.of(minutes)
                : OptionalInt.empty();
    }
}
