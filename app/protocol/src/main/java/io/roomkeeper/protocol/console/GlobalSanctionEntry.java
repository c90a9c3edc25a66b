package io.roomkeeper.protocol.console;

/// A sanction in all rooms, and in how many the user is now.
public record GlobalSanctionEntry(SanctionEntry sanction, int rooms) {}
