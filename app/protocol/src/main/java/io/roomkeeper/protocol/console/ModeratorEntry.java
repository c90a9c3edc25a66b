package io.roomkeeper.protocol.console;

/// A console key without its secret: whom it stands for, what that one may do, and who made it when
/// (ms since 1970).
public record ModeratorEntry(String name, Role role, long created, String by) {}
