package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.ConsoleEvent;

import java.util.List;
import java.util.stream.Stream;

/// Tells consoles once a second how the server does and what it logs; and at first how it did.
record LivePulse(LiveFigures figures, LogTail log, ConsoleFeed feed) {
    /// What a console is told first, besides the rooms.
    List<ConsoleEvent> greeting() {
        return Stream.<ConsoleEvent>of(
                        new ConsoleEvent.Figures(figures.history()),
                        new ConsoleEvent.Logged(log.lines()))
                .filter(event -> !isEmpty(event))
                .toList();
    }

    private static boolean isEmpty(ConsoleEvent event) {
        return event instanceof ConsoleEvent.Figures(var samples) && samples.isEmpty()
                || event instanceof ConsoleEvent.Logged(var lines) && lines.isEmpty();
    }

    /// To be called every second.
    void beat() {
        feed.tellIfRoom(new ConsoleEvent.Figures(List.of(figures.sample())));
        var lines = log.take();
        if (!lines.isEmpty()) {
            feed.tellIfRoom(new ConsoleEvent.Logged(lines));
        }
    }
}
