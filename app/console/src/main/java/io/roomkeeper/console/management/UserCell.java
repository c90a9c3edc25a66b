package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.UserId;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressIndicator;

import java.util.Set;

/// Shows a user's id, and a spinner while the server's answer is awaited for them.
final class UserCell<R> extends TextCell<R> {
    private final ProgressIndicator spinner = new ProgressIndicator();
    private final ObservableValue<Set<UserId>> pending;

    UserCell(ObservableValue<Set<UserId>> pending) {
        this.pending = pending;
        getStyleClass().add("user");
        setContentDisplay(ContentDisplay.RIGHT);
        spinner.setAccessibleText(text("management.wait"));
        pending.subscribe(_ -> showSpinner());
    }

    @Override
    protected void updateItem(CellValue value, boolean empty) {
        super.updateItem(value, empty);
        showSpinner();
    }

    private void showSpinner() {
        boolean waits =
                !isEmpty()
                        && pending.getValue().stream()
                                .anyMatch(user -> user.value().equals(getText()));
        setGraphic(waits ? spinner : null);
    }
}
