package io.roomkeeper.protocol.console;

import java.util.List;

/// Lines of the audit log, newest first, and below which number to go on, 0 at the end.
public record AuditPage(List<AuditLine> lines, long next) {
    public AuditPage {
        lines = List.copyOf(lines);
    }
}
