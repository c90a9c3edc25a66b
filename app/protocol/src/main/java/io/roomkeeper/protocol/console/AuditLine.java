package io.roomkeeper.protocol.console;

/// An act in the audit log; `number` grows by one with each, from 1.
public record AuditLine(long number, AuditEntry entry) {}
