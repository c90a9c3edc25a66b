package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.DetailsButton;
import io.roomkeeper.console.common.Possible;
import io.roomkeeper.console.common.Shown;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// Wires sendBox.fxml to its view-model.
final class SendBoxController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final SendBoxViewModel model;
    private final Runnable leave;

    @FXML private TextField words;
    @FXML private Label note;
    @FXML private DetailsButton problemDetails;
    @FXML private StackPane sendSlot;
    @FXML private Button send;

    /// `leave` gives the focus back to the list.
    SendBoxController(SendBoxViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        words.textProperty().bindBidirectional(model.wordsProperty());
        // a disabled field would lose the focus, and what is typed on would be commands elsewhere
        words.editableProperty().bind(Bindings.isEmpty(model.obstacle()));
        model.askedProperty().when(Shown.on(words)).subscribe((_, _) -> words.requestFocus());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Possible.unless(model.whyNot(), send);
        WhyTip.install(sendSlot, model.whyNot());
        problemDetails.show(model.problem().troubleProperty());
        note.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::describe,
                                model.wordsProperty(),
                                model.problem().textProperty(),
                                model.obstacle()));
        model.problem()
                .textProperty()
                .when(Shown.on(words))
                .subscribe(problem -> note.pseudoClassStateChanged(WRONG, !problem.isEmpty()));
    }

    private String describe() {
        if (!model.obstacle().get().isEmpty()) {
            return model.obstacle().get();
        }
        return model.problem().textProperty().get().isEmpty()
                ? model.count()
                : model.problem().textProperty().get();
    }

    private void pressed(KeyEvent event) {
        boolean used =
                switch (event.getCode()) {
                    case UP -> model.recallLast();
                    case ESCAPE -> {
                        leave.run();
                        yield true;
                    }
                    default -> false;
                };
        if (used) {
            words.end();
            event.consume();
        }
    }

    @FXML
    private void send() {
        model.send();
    }
}
