package io.roomkeeper.protocol.console;

import java.util.List;

/// Whether attributes were set: they were if there are no `conflicts`, which are what others have
/// set to other values.
public record AttributesAnswer(int code, String errorMessage, List<AttributeEntry> conflicts) {
    public AttributesAnswer {
        conflicts = List.copyOf(conflicts);
    }

    public AttributesAnswer(List<AttributeEntry> conflicts) {
        this(200, "", conflicts);
    }
}
