package io.roomkeeper.protocol.console;

/// The server's clock, in ms since 1970.
public record ServerTime(long serverTime) {}
