package io.roomkeeper.protocol.console;

import java.util.List;

/// Messages of a room in the order they were sent, and whether there are more before and behind.
public record HistoryPage(List<HistoryMessage> messages, boolean moreBefore, boolean moreAfter) {
    public HistoryPage {
        messages = List.copyOf(messages);
    }
}
