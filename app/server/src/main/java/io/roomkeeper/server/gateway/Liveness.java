package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.CloseCode;

import java.time.Duration;

/// What a connection must do in time, counted in ticks: say who it is, finish what it began, give a
/// sign of life, end when told to.
final class Liveness {
    private final GatewayLimits limits;
    private final StockSocket socket;
    private long sinceOpened;
    private long sinceHeard;
    private long sincePing;
    private long sinceFrameBegan;
    private long sinceEnding;
    private boolean connected;
    private boolean frameOpen;
    private boolean ending;

    Liveness(GatewayLimits limits, StockSocket socket) {
        this.limits = limits;
        this.socket = socket;
    }

    void connected() {
        connected = true;
    }

    void frameBegan() {
        frameOpen = true;
        sinceFrameBegan = 0;
    }

    void frameEnded() {
        frameOpen = false;
    }

    void heard() {
        sinceHeard = 0;
    }

    void ending() {
        ending = true;
    }

    void tick() {
        if (ending) {
            if (over(++sinceEnding, limits.closeWithin())) {
                socket.drop();
            }
        } else if (!connected && over(++sinceOpened, limits.connectWithin())) {
            socket.close(CloseCode.POLICY, "30001 connect first");
        } else if (frameOpen && over(++sinceFrameBegan, limits.messageWithin())) {
            socket.close(CloseCode.POLICY, "frame not finished in time");
        } else if (over(++sinceHeard, limits.silentFor())) {
            socket.close(CloseCode.GOING_AWAY, "nothing heard");
        } else if (over(++sincePing, limits.pingEvery())) {
            sincePing = 0;
            socket.ping();
        }
    }

    private boolean over(long ticks, Duration limit) {
        return limits.tick().multipliedBy(ticks).compareTo(limit) > 0;
    }
}
