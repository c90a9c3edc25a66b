package io.roomkeeper.protocol.console;

import java.util.List;

/// Message types that are discarded first under load, and those that are protected, in the order
/// they were added, with how many there may be.
public record MessageTypes(
        List<String> lowPriority, int mostLowPriority, List<String> guarded, int mostGuarded) {
    public MessageTypes {
        lowPriority = List.copyOf(lowPriority);
        guarded = List.copyOf(guarded);
    }
}
