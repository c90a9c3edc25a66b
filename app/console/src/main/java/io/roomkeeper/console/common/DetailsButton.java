package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.util.Subscription;

import java.util.Optional;

/// Opens what there is to know about something the server refused, and takes no room while there is
/// nothing.
public final class DetailsButton extends Button {
    public DetailsButton() {
        super(text("shell.details"));
        getStyleClass().add("small");
        setMinWidth(USE_PREF_SIZE);
        offer(Optional.empty());
    }

    /// Follows `trouble` while it is in a window that is shown, until it is unsubscribed.
    public Subscription show(ObservableValue<Optional<Trouble>> trouble) {
        return trouble.when(Shown.on(this)).subscribe(this::offer);
    }

    private void offer(Optional<Trouble> trouble) {
        Shown.set(this, trouble.isPresent());
        setOnAction(
                _ -> trouble.ifPresent(known -> TroubleDialog.show(getScene().getWindow(), known)));
    }
}
