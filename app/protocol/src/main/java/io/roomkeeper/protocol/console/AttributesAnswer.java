package io.roomkeeper.protocol.console;

import java.util.List;

/// Whether attributes were set: they were if there are no `conflicts`, which are what others have
/// set to other values. `lines` are the numbers of the lines of the audit log that it wrote, in
/// order.
public record AttributesAnswer(
        int code, String errorMessage, List<Long> lines, List<AttributeEntry> conflicts) {
    public AttributesAnswer {
        lines = List.copyOf(lines);
        conflicts = List.copyOf(conflicts);
    }

    public AttributesAnswer(List<Long> lines, List<AttributeEntry> conflicts) {
        this(200, "", lines, conflicts);
    }
}
