package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.delivery.CloseCode;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One open connection, from the upgrade to its end. Belongs to its I/O thread.
final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final WebSocket socket;
    private final String address;
    private final Commands commands;
    private final GatewayLimits limits;
    private final Sweep sweep;
    private final Liveness liveness;
    private @Nullable Session session;
    private int unreadable;

    /// Its place among those of its thread; theirs alone.
    int place;

    Connection(
            WebSocket socket,
            String address,
            Commands commands,
            GatewayLimits limits,
            Deadlines deadlines,
            Sweep sweep) {
        this.socket = socket;
        this.address = address;
        this.commands = commands;
        this.limits = limits;
        this.sweep = sweep;
        liveness = new Liveness(deadlines, socket);
    }

    /// Where it comes from.
    String address() {
        return address;
    }

    /// Whose it is, for the log.
    String name() {
        var known = session;
        return known == null
                ? "a connection from " + address
                : "session " + known.id().value() + " of " + known.user();
    }

    void tick() {
        socket.tick();
        liveness.tick();
    }

    void close(CloseCode code, String why) {
        socket.close(code, why);
    }

    /// A message has begun.
    void frameBegan() {
        liveness.frameBegan();
    }

    /// A complete frame of any kind has come.
    void heard() {
        liveness.heard();
    }

    /// A whole message has come.
    void text(String text) {
        liveness.heard();
        liveness.frameEnded();
        var known = session;
        if (known == null) {
            first(RequestReader.read(text));
        } else {
            next(known, RequestReader.read(text));
        }
    }

    /// The connection is about to end: nothing more comes in or goes out. Called once.
    void ending() {
        liveness.ending();
        var known = session;
        if (known != null) {
            commands.end(known, socket.heardGoodbye());
            LOG.debug("session {} of {} ended", known.id().value(), known.user());
        }
    }

    /// The connection is gone. Called once, after `ending`.
    void gone() {
        sweep.remove(this);
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
            var known = commands.first(socket.outlet(), address, request);
            session = known;
            socket.accept(commands.frameBytes());
            liveness.connected();
            LOG.debug("session {} of {} connected", known.id().value(), known.user());
        } catch (RoomkeeperException refusal) {
            turnAway(request.id(), refusal);
        } catch (RuntimeException | Error failure) { // or nobody would ever hear of it
            LOG.error("{} could not connect", name(), failure);
            turnAway(request.id(), new RoomkeeperException(ErrorCode.INTERNAL));
        }
    }

    private void turnAway(long id, RoomkeeperException why) {
        socket.outlet().answer(Session.refusal(id, why));
        socket.close(CloseCode.POLICY, why.code().number() + " " + why.code().text());
    }

    private void next(Session known, RequestReader.Reading reading) {
        switch (reading) {
            case RequestReader.Unreadable(var id, var why) -> unreadable(known, id, why);
            case RequestReader.Request(var request) -> {
                socket.asked(request);
                try {
                    commands.next(known, request);
                } catch (RuntimeException | Error failure) { // or nobody would ever hear of it
                    known.refuse(request.id(), failure);
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
