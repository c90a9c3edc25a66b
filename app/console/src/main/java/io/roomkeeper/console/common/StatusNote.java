package io.roomkeeper.console.common;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows what a status line says, with a button for the details of what the server refused.
public final class StatusNote extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final FontIcon glyph = new FontIcon();
    private final Label sentence = new Label("", glyph);
    private final DetailsButton details = new DetailsButton();

    public StatusNote() {
        getStyleClass().add("status-note");
        sentence.setId("status");
        sentence.setMinWidth(0);
        sentence.setTooltip(new Tooltip());
        sentence.getTooltip().textProperty().bind(sentence.textProperty());
        details.setId("details");
        getChildren().addAll(sentence, details);
        managedProperty().bind(sentence.managedProperty().or(details.managedProperty()));
    }

    /// Follows `line` until it is unsubscribed.
    public Subscription show(StatusLine line) {
        return Subscription.combine(
                line.textProperty().subscribe(sentence::setText),
                line.severityProperty().subscribe(this::show),
                details.show(line.troubleProperty()));
    }

    /// Shows the sentence or not; what more there is to know of it is offered all the same.
    public void showSentence(boolean shown) {
        Shown.set(sentence, shown);
    }

    /// The button for the details, which is not always on show.
    public Button details() {
        return details;
    }

    private void show(StatusLine.Severity how) {
        glyph.setIconCode(
                how == StatusLine.Severity.FAILED ? Feather.ALERT_CIRCLE : Feather.CHECK_CIRCLE);
        Shown.set(glyph, how != StatusLine.Severity.PLAIN);
        sentence.pseudoClassStateChanged(FAILED, how == StatusLine.Severity.FAILED);
        sentence.pseudoClassStateChanged(DONE, how == StatusLine.Severity.DONE);
    }
}
