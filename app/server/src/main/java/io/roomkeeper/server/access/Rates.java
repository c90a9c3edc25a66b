package io.roomkeeper.server.access;

/// Calls per second to the Server API; 0 lifts a limit. Server API §1.3.
public record Rates(int managementCalls, int tokens) {
    public static final Rates DEFAULT = new Rates(100, 200);

    /// No limits, for a test bench.
    public static final Rates OFF = new Rates(0, 0);
}
