package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.access.MemberTokens;
import io.roomkeeper.server.delivery.Delivery;
import io.roomkeeper.server.delivery.MemberSocket;
import io.roomkeeper.server.engine.SessionId;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// Client behaviour §1.
final class ConnectHandler {
    private final MemberTokens tokens;
    private final Delivery delivery;
    private final GatewayLimits limits;
    private final InstantSource clock;
    private final AtomicLong lastSession = new AtomicLong();

    ConnectHandler(
            MemberTokens tokens, Delivery delivery, GatewayLimits limits, InstantSource clock) {
        this.tokens = tokens;
        this.delivery = delivery;
        this.limits = limits;
        this.clock = clock;
    }

    /// Opens the session; throws 31004 or 31020 for a bad token.
    Session handle(MemberSocket socket, MemberRequest.Connect connect) {
        var user = tokens.verify(connect.token());
        var id = new SessionId(lastSession.incrementAndGet());
        var link = delivery.open(user, id, socket, limits.waitingBytes());
        var session = new Session(link, SendRate.of(limits.sendsPerSecond(), clock));
        session.answer(new MemberFrame.Connected(connect.id(), user, clock.millis()));
        return session;
    }

    void forget(Session session) {
        delivery.forget(session.link());
    }
}
