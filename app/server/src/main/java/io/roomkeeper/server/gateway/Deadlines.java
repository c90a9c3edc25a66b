package io.roomkeeper.server.gateway;

import java.time.Duration;

/// The times of [GatewayLimits] in ticks; each is over with the tick after.
record Deadlines(int connect, int message, int ping, int silent, int close, int write) {
    static Deadlines of(GatewayLimits limits) {
        return new Deadlines(
                ticks(limits.connectWithin(), limits),
                ticks(limits.messageWithin(), limits),
                ticks(limits.pingEvery(), limits),
                ticks(limits.silentFor(), limits),
                ticks(limits.closeWithin(), limits),
                ticks(limits.writeWithin(), limits));
    }

    private static int ticks(Duration time, GatewayLimits limits) {
        return Math.toIntExact(time.dividedBy(limits.tick()));
    }
}
