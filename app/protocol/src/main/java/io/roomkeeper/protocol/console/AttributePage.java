package io.roomkeeper.protocol.console;

import java.util.List;

/// All attributes of a room, by key, and how many it may have.
public record AttributePage(List<AttributeEntry> attributes, int most) {
    public AttributePage {
        attributes = List.copyOf(attributes);
    }
}
