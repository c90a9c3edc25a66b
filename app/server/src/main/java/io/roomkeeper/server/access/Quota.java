package io.roomkeeper.server.access;

/// What the Server API counts for itself, each a second. Server API §1.3.
public enum Quota {
    MANAGEMENT_CALLS,
    ATTRIBUTE_SETS,
    ATTRIBUTE_REMOVALS,
    PUBLISHES,
    BROADCASTS,
    RECALLS,
    TOKENS,
    HISTORY_CALLS
}
