package io.roomkeeper.protocol.console;

import java.util.List;

/// Lines of the audit log, newest first.
public record AuditPage(List<AuditLine> lines) {
    public AuditPage {
        lines = List.copyOf(lines);
    }
}
