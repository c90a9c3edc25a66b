package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Choices;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.Shown;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Wires filterBar.fxml to its view-model.
final class FilterBarController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final FilterViewModel model;
    private final Supplier<Matches> matches;
    private final Runnable leave;

    @FXML private FlowPane bar;
    @FXML private TextField words;
    @FXML private TextField author;
    @FXML private TextField type;
    @FXML private ComboBox<Optional<RowState>> state;
    @FXML private ComboBox<TimeSpan> span;
    @FXML private ToggleButton highlight;
    @FXML private ToggleButton only;
    @FXML private Label count;
    @FXML private Button select;

    /// `matches` are those of the list as it is then, `leave` gives the focus back to it.
    FilterBarController(FilterViewModel model, Supplier<Matches> matches, Runnable leave) {
        this.model = model;
        this.matches = matches;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> shown = Shown.on(bar);
        bar.visibleProperty().bind(model.openProperty());
        bar.managedProperty().bind(model.openProperty());
        words.textProperty().bindBidirectional(model.wordsProperty());
        author.textProperty().bindBidirectional(model.authorProperty());
        type.textProperty().bindBidirectional(model.typeProperty());
        Choices.fill(state, states(), this::name, model.stateProperty());
        Choices.fill(span, List.of(TimeSpan.values()), TimeSpan::label, model.spanProperty());
        model.onlyProperty()
                .when(shown)
                .subscribe(hide -> {
                    only.setSelected(hide);
                    highlight.setSelected(!hide);
                });
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                model::summary,
                                model.countProperty(),
                                model.problemProperty(),
                                model.versionProperty()));
        model.problemProperty()
                .when(shown)
                .subscribe(why -> {
                    words.pseudoClassStateChanged(WRONG, !why.isEmpty());
                    count.pseudoClassStateChanged(WRONG, !why.isEmpty());
                });
        Commands.explain(
                select,
                Reasons.of(
                        () -> model.countProperty().get() == 0 ? text("chat.filter.nothing") : "",
                        model.countProperty()),
                select.getText());
        words.setTooltip(new Tooltip(text("chat.filter.step")));
        bar.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.askedProperty()
                .when(shown)
                .subscribe((_, _) -> {
                    words.requestFocus();
                    words.selectAll();
                });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && words.equals(event.getTarget())) {
            if (event.isShiftDown()) {
                matches.get().previous();
            } else {
                matches.get().next();
            }
            event.consume();
        }
    }

    private static List<Optional<RowState>> states() {
        return Stream.concat(
                        Stream.of(Optional.<RowState>empty()),
                        Arrays.stream(RowState.values()).map(Optional::of))
                .toList();
    }

    private String name(Optional<RowState> chosen) {
        return chosen.map(RowState::word).orElseGet(() -> text("chat.filter.anyState"));
    }

    @FXML
    private void highlight() {
        model.onlyProperty().set(false);
        highlight.setSelected(true);
    }

    @FXML
    private void showOnly() {
        model.onlyProperty().set(true);
        only.setSelected(true);
    }

    @FXML
    private void select() {
        matches.get().selectAll();
    }

    @FXML
    private void clear() {
        model.clear();
    }

    @FXML
    private void close() {
        model.close();
        leave.run();
    }
}
