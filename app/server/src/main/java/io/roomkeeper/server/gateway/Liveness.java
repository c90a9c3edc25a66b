package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.CloseCode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a connection must do in time, counted in ticks: say who it is, finish what it began, take
/// what is written to it, give a sign of life, end when told to.
final class Liveness {
    private static final Logger LOG = LoggerFactory.getLogger(Liveness.class);

    private final Deadlines deadlines;
    private final WebSocket socket;
    private int sinceOpened;
    private int sinceHeard;
    private int sincePing;
    private int sinceFrameBegan;
    private int sinceEnding;
    private boolean connected;
    private boolean frameOpen;
    private boolean ending;

    Liveness(Deadlines deadlines, WebSocket socket) {
        this.deadlines = deadlines;
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
            if (++sinceEnding > deadlines.close()) {
                socket.drop();
            }
        } else if (!connected && ++sinceOpened > deadlines.connect()) {
            socket.close(CloseCode.POLICY, "30001 connect first");
        } else if (frameOpen && !socket.isPaused() && ++sinceFrameBegan > deadlines.message()) {
            socket.close(CloseCode.POLICY, "frame not finished in time");
        } else if (socket.outlet().tick() > deadlines.write()) {
            LOG.info("{} takes nothing any more: cutting off", socket.name());
            socket.drop();
        } else if (!socket.outlet().isFull() && ++sinceHeard > deadlines.silent()) {
            socket.close(CloseCode.GOING_AWAY, "nothing heard");
        } else if (++sincePing > deadlines.ping()) {
            sincePing = 0;
            socket.outlet().ping();
        }
    }
}
