package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Commands;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.Shown;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

import java.util.Optional;

/// Wires inspector.fxml: what is selected, what can be done to it, and the whole of the message.
final class InspectorController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    /// Lines of the message that are seen; more when it is pinned.
    private static final int LINES = 2;

    private static final int PINNED_LINES = 6;

    private final Selection selection;
    private final ObservableValue<Optional<RowFailure>> failure;
    private final Commands commands;
    private final Tooltip instant = new Tooltip();

    @FXML private Label summary;
    @FXML private Button retry;
    @FXML private ToggleButton pin;
    @FXML private Button mutePreset;
    @FXML private Button mute;
    @FXML private Button unmute;
    @FXML private Button ban;
    @FXML private Button unban;
    @FXML private Button card;
    @FXML private Button recall;
    @FXML private Button copy;
    @FXML private TextArea whole;

    /// `failure` is what failed for the only selected row, if anything did.
    InspectorController(
            Selection selection, ObservableValue<Optional<RowFailure>> failure, Commands commands) {
        this.selection = selection;
        this.failure = failure;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        commands.wire(mutePreset, CommandKey.MUTE_10_MINUTES);
        commands.wire(mute, CommandKey.MUTE);
        commands.wire(unmute, CommandKey.UNMUTE);
        commands.wire(ban, CommandKey.BAN);
        commands.wire(unban, CommandKey.UNBAN);
        commands.wire(card, CommandKey.CARD);
        commands.wire(recall, CommandKey.RECALL);
        commands.wire(copy, CommandKey.COPY_ROWS);
        pin.setTooltip(new Tooltip(text("chat.pin.what")));
        selection.rowsProperty().when(Shown.on(pin)).subscribe(_ -> show());
        failure.when(Shown.on(pin)).subscribe((_, _) -> showSummary());
        pin.selectedProperty().subscribe((_, pinned) -> pinned(pinned));
    }

    private void show() {
        showSummary();
        if (!pin.isSelected()) {
            whole.setText(selection.whole());
        }
    }

    private void showSummary() {
        Optional<RowFailure> failed = failure.getValue();
        summary.setText(failed.map(RowFailure::sentence).orElseGet(selection::summary));
        summary.pseudoClassStateChanged(WRONG, failed.isPresent());
        Shown.set(retry, failed.isPresent());
        selection.instant().ifPresent(instant::setText);
        summary.setTooltip(selection.instant().isPresent() ? instant : null);
    }

    @FXML
    private void retry() {
        failure.getValue().map(RowFailure::retry).ifPresent(Runnable::run);
    }

    private void pinned(boolean pinned) {
        whole.setPrefRowCount(pinned ? PINNED_LINES : LINES);
        whole.setText(pinned ? selection.pinned() : selection.whole());
    }
}
