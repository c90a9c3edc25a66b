package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.ConsoleEvent;

import java.util.ArrayList;
import java.util.List;

/// Tells consoles once a second how the server does and what it logs; and at first how it did.
record LivePulse(LiveFigures figures, LogTail log, ConsoleFeed feed) {
    /// What a console is told first, besides the rooms.
    List<ConsoleEvent> greeting() {
        var samples = figures.history();
        var lines = log.lines();
        var events = new ArrayList<ConsoleEvent>();
        if (!samples.isEmpty()) {
            events.add(new ConsoleEvent.Figures(samples));
        }
        if (!lines.isEmpty()) {
            events.add(new ConsoleEvent.Logged(lines));
        }
        return events;
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
