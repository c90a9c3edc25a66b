package io.roomkeeper.console.status;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.console.LogEntry;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;

import java.time.Instant;

/// A line of the log.
final class LogCell extends ListCell<LogEntry> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final int MOST = 400;

    private final Times times = Times.local();

    LogCell() {
        getStyleClass().add("mono");
    }

    @Override
    protected void updateItem(LogEntry line, boolean empty) {
        super.updateItem(line, empty);
        boolean shown = !empty && line != null;
        setText(
                shown
                        ? text(
                                "server.logLine",
                                times.clock(Instant.ofEpochMilli(line.time())),
                                line.level(),
                                PlainText.line(line.message(), MOST))
                        : "");
        pseudoClassStateChanged(FAILED, shown && !line.level().equals("INFO"));
    }
}
