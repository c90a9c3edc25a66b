package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.protocol.member.Platform;
import io.roomkeeper.server.delivery.Outlet;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.SessionId;

import java.util.concurrent.atomic.AtomicLong;

/// Client behaviour §1.
final class ConnectHandler {
    private static final String DEV_TOKEN = "dev:";

    private final GatewayPorts ports;
    private final GatewayLimits limits;
    private final Logins logins = new Logins();
    private final AtomicLong lastSession = new AtomicLong();

    ConnectHandler(GatewayPorts ports, GatewayLimits limits) {
        this.ports = ports;
        this.limits = limits;
    }

    /// Opens the session; throws 31002, 31004, 31008, 31009, 31020 or 31023.
    Session handle(Outlet outlet, String address, MemberRequest.Connect connect) {
        var settings = ports.engine().app().settings();
        if (!settings.has(AppSwitch.APP_ENABLED)) {
            throw new RoomkeeperException(ErrorCode.APP_SWITCHED_OFF);
        }
        var platform = platform(connect.platform());
        var user = user(connect.token());
        var id = new SessionId(lastSession.incrementAndGet());
        var link = ports.delivery().open(user, id, outlet);
        var session =
                new Session(
                        link,
                        platform,
                        address,
                        perSecond(Limit.REQUESTS_PER_SECOND),
                        perSecond(Limit.SENDS_PER_SECOND),
                        roomInfos());
        try {
            // Only now: whoever is blocked from here on is found by the session.
            refuseBlocked(user);
            logins.enter(session, settings);
        } catch (RoomkeeperException refusal) {
            ports.delivery().forget(link);
            throw refusal;
        }
        session.answer(new MemberFrame.Connected(connect.id(), user, ports.clock().millis()));
        tell(session, Presence.State.ONLINE);
        return session;
    }

    /// The session is over; `goodbye` when the member said so.
    void forget(Session session, boolean goodbye) {
        logins.leave(session);
        ports.delivery().forget(session.link());
        tell(session, goodbye ? Presence.State.LOGOUT : Presence.State.OFFLINE);
    }

    private static Platform platform(String name) {
        return Platform.of(name)
                .orElseThrow(() ->
                        new RoomkeeperException(
                                ErrorCode.CLIENT_INFO_MALFORMED, "platform is not known."));
    }

    private UserId user(String token) {
        if (!limits.devTokens() || !token.startsWith(DEV_TOKEN)) {
            return ports.tokens().verify(token);
        }
        try {
            return new UserId(token.substring(DEV_TOKEN.length()));
        } catch (RoomkeeperException notAUser) {
            throw new RoomkeeperException(ErrorCode.TOKEN_INVALID, notAUser.detail());
        }
    }

    private void refuseBlocked(UserId user) {
        var block =
                ports.engine().app().sanction(Sanction.Kind.BLOCK, user, ports.clock().instant());
        if (block.isPresent()) {
            throw new RoomkeeperException(ErrorCode.USER_BLOCKED, user + " is blocked.");
        }
    }

    private Rate perSecond(Limit which) {
        return Rate.of(limit(which), 0, ports.clock());
    }

    private Rate roomInfos() {
        return Rate.of(
                limit(Limit.ROOM_INFO_PER_SECOND),
                limit(Limit.ROOM_INFO_PER_MINUTE),
                ports.clock());
    }

    private int limit(Limit which) {
        return ports.engine().app().limits().of(which);
    }

    private void tell(Session session, Presence.State state) {
        ports.presence()
                .accept(
                        new Presence(
                                session.user(),
                                state,
                                session.platform(),
                                session.id(),
                                session.address(),
                                ports.clock().instant()));
    }
}
