package io.roomkeeper.console.common;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditEntry;

import java.util.List;

/// Whom a line of the audit log is about.
public final class Subjects {
    private Subjects() {}

    /// What it names, each by itself; no users when the act is none on users.
    public static List<String> of(AuditEntry entry) {
        return List.of(entry.subject().split(", ", -1));
    }

    /// Whether it names `user`.
    public static boolean include(AuditEntry entry, UserId user) {
        return of(entry).contains(user.value());
    }
}
