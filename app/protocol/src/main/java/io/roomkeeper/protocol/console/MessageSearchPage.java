package io.roomkeeper.protocol.console;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Messages that were found, newest first in each room, after `scanned` were looked at; `cursor`
/// says where to go on, null at the end.
public record MessageSearchPage(
        List<HistoryMessage> messages, int scanned, @Nullable String cursor) {
    public MessageSearchPage {
        messages = List.copyOf(messages);
    }
}
