package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.AuditAct;

import tools.jackson.databind.JsonNode;

/// Which act of the audit log a call attempts, by its body.
@FunctionalInterface
interface Attempt {
    AuditAct act(JsonNode body);

    /// The same act with every body.
    static Attempt at(AuditAct act) {
        return _ -> act;
    }

    /// One of two acts, as the body's field `on` says.
    static Attempt at(AuditAct on, AuditAct off) {
        return body -> body.path("on").asBoolean(true) ? on : off;
    }
}
