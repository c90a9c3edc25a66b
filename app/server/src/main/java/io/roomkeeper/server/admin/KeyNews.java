package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.server.access.ModeratorKeys;

import java.util.List;

/// Tells consoles who has a key when that has changed, here or by the command line, and ends the
/// streams of those whose key was removed.
final class KeyNews {
    private final ModeratorKeys keys;
    private final ConsoleFeed feed;
    private List<String> told;

    KeyNews(ModeratorKeys keys, ConsoleFeed feed) {
        this.keys = keys;
        this.feed = feed;
        told = keys.names();
    }

    /// To be called every second, by one thread.
    void look() {
        feed.endVoid();
        var names = keys.names();
        if (!names.equals(told)) {
            told = names;
            feed.tellAll(new ConsoleEvent.Moderators(names));
        }
    }
}
