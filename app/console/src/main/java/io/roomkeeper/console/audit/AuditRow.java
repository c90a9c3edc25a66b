package io.roomkeeper.console.audit;

import io.roomkeeper.console.table.Row;
import io.roomkeeper.protocol.console.AuditLine;

/// A line of the audit log as a row.
record AuditRow(AuditLine line) implements Row {
    @Override
    public String id() {
        return String.valueOf(line.number());
    }

    /// Whether it was refused.
    boolean failed() {
        return line.entry().code() != 0;
    }

    /// Whether its act can still be taken back.
    boolean undoable() {
        return line.undoable() && line.undoneBy() == 0;
    }
}
