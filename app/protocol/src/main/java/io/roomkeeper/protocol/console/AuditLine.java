package io.roomkeeper.protocol.console;

/// An act in the audit log; `number` grows by one with each, from 1. Whether it is of a kind that
/// can be undone and has not been, and the number of the line that undid it, 0 for none.
public record AuditLine(
        long number, AuditEntry entry, AuditDetail detail, boolean undoable, long undoneBy) {}
