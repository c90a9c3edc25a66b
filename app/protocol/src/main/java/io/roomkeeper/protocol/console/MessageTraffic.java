package io.roomkeeper.protocol.console;

import java.util.List;

/// Message types with what was sent and discarded of them in the last minute, those with most
/// first, and how many a room lets through in a second: for high priority only, for all, and beyond
/// these if protected; 0 in all three for no limit.
public record MessageTraffic(List<TypeTraffic> types, int reserved, int shared, int guarded) {
    public MessageTraffic {
        types = List.copyOf(types);
    }

    public record TypeTraffic(
            String objectName, long sent, long discarded, boolean lowPriority, boolean guarded) {}
}
