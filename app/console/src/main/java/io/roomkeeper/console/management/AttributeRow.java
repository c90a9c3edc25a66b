package io.roomkeeper.console.management;

import io.roomkeeper.console.table.Row;
import io.roomkeeper.protocol.console.AttributeEntry;

import java.util.Optional;

/// An attribute; `mine` is what was to be set here when somebody else had set another value.
record AttributeRow(AttributeEntry entry, Optional<String> mine) implements Row {
    @Override
    public String id() {
        return entry.key();
    }
}
