package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.delivery.CloseCode;
import io.roomkeeper.server.delivery.Frames;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One open connection, from the upgrade to its end. Belongs to its I/O thread.
final class Connection implements Inbound {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final StockSocket socket;
    private final String address;
    private final Commands commands;
    private final GatewayLimits limits;
    private final Runnable gone;
    private final Liveness liveness;
    private @Nullable Session session;
    private int unreadable;

    /// `gone` is run when nothing of the connection is left.
    Connection(
            StockSocket socket,
            String address,
            Commands commands,
            GatewayLimits limits,
            Runnable gone) {
        this.socket = socket;
        this.address = address;
        this.commands = commands;
        this.limits = limits;
        this.gone = gone;
        this.liveness = new Liveness(limits, socket);
    }

    void start() {
        socket.start(this, limits.frameBytes());
    }

    void tick() {
        liveness.tick();
    }

    void close(CloseCode code, String why) {
        socket.close(code, why);
    }

    @Override
    public void frameBegan() {
        liveness.frameBegan();
    }

    @Override
    public void heard() {
        liveness.heard();
    }

    @Override
    public void text(String text) {
        liveness.frameEnded();
        var known = session;
        if (known == null) {
            first(RequestReader.read(text));
        } else {
            next(known, RequestReader.read(text));
        }
    }

    @Override
    public void ending() {
        liveness.ending();
        var known = session;
        if (known != null) {
            commands.end(known, socket.heardGoodbye());
            LOG.debug("session {} of {} ended", known.id().value(), known.user());
        }
    }

    @Override
    public void gone() {
        gone.run();
    }

    private void first(RequestReader.Reading reading) {
        switch (reading) {
            case RequestReader.Unreadable(var id, _) ->
                    turnAway(id, new RoomkeeperException(ErrorCode.NOT_CONNECTED));
            case RequestReader.Request(var request) -> connect(request);
        }
    }

    private void connect(MemberRequest request) {
        try {
            var known = commands.first(socket, address, request);
            session = known;
            liveness.connected();
            LOG.debug("session {} of {} connected", known.id().value(), known.user());
        } catch (RoomkeeperException refusal) {
            turnAway(request.id(), refusal);
        }
    }

    private void turnAway(long id, RoomkeeperException why) {
        socket.write(Frames.single(Session.refusal(id, why)), () -> {});
        socket.close(CloseCode.POLICY, why.code().number() + " " + why.code().text());
    }

    private void next(Session known, RequestReader.Reading reading) {
        switch (reading) {
            case RequestReader.Unreadable(var id, var why) -> unreadable(known, id, why);
            case RequestReader.Request(var request) -> {
                try {
                    commands.next(known, request);
                } catch (RoomkeeperException refusal) {
                    known.refuse(request.id(), refusal);
                }
            }
        }
    }

    private void unreadable(Session known, long id, RoomkeeperException why) {
        known.refuse(id, why);
        if (why.code() == ErrorCode.MALFORMED && ++unreadable >= limits.unreadableFrames()) {
            known.link().close(CloseCode.POLICY, "1000 too many frames that cannot be read");
        }
    }
}
