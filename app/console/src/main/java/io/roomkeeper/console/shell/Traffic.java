package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.LiveSample;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.List;

/// How much goes on at the server, as the status bar says it.
final class Traffic {
    /// By how much the clocks may differ unsaid. Console design §3.
    static final Duration UNSAID = Duration.ofSeconds(2);

    /// The least share of discarded messages that is said: a tenth of a percent.
    private static final double LEAST_SHARE = 0.0005;

    private static final double PERCENT = 100;

    private final ConsoleSession session;
    private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper discarded = new ReadOnlyStringWrapper("");
    private final Subscription subscription;

    Traffic(ConsoleSession session) {
        this.session = session;
        subscription = session.onEvents(this::happened);
    }

    /// Members, messages a second, and how far the server's clock is off.
    ReadOnlyStringProperty figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// How much of the last minute's messages was discarded; empty when nothing was.
    ReadOnlyStringProperty discardedProperty() {
        return discarded.getReadOnlyProperty();
    }

    void close() {
        subscription.unsubscribe();
    }

    private void happened(List<ConsoleEvent> events) {
        for (ConsoleEvent event : events) {
            if (event instanceof ConsoleEvent.Figures(var samples) && !samples.isEmpty()) {
                show(samples.getLast());
            }
        }
    }

    private void show(LiveSample sample) {
        String said = text("shell.figures", sample.members(), sample.messages());
        figures.set(isOff() ? text("shell.clock", said, session.ahead().toSeconds()) : said);
        discarded.set(
                sample.discarded() < LEAST_SHARE
                        ? ""
                        : text("shell.discarded", sample.discarded() * PERCENT));
    }

    private boolean isOff() {
        return session.ahead().abs().compareTo(UNSAID) > 0;
    }
}
