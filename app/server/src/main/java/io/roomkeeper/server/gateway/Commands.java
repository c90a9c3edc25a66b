package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.delivery.Outlet;
import io.roomkeeper.server.engine.Limit;

import java.time.Duration;

/// What a member can ask, and who answers it.
///
/// @param frameBytes in one message of a member
/// @param mostUnanswered requests of one connection at work at a time
/// @param mostLarge of these that may have large answers
/// @param charactersPerTick read from one connection, 0 for no limit
record Commands(
        int frameBytes,
        int mostUnanswered,
        int mostLarge,
        int charactersPerTick,
        ConnectHandler connect,
        JoinHandler join,
        ExitHandler exit,
        SendHandler send,
        RecallHandler recall,
        AttributeHandler attributes,
        HistoryHandler history,
        RoomInfoHandler roomInfo) {
    private static final int SECOND = 1_000;

    static Commands of(GatewayPorts ports, GatewayLimits limits) {
        var engine = ports.engine();
        var most = engine.app().limits();
        var exit = new ExitHandler(engine);
        return new Commands(
                most.of(Limit.FRAME_BYTES),
                most.of(Limit.UNANSWERED_REQUESTS),
                most.of(Limit.LARGE_REQUESTS),
                perTick(most.of(Limit.CHARACTERS_PER_SECOND), limits.tick()),
                new ConnectHandler(ports, limits),
                new JoinHandler(engine, exit),
                exit,
                new SendHandler(engine, ports.review(), ports.clock()),
                new RecallHandler(engine, ports.history()),
                new AttributeHandler(engine),
                new HistoryHandler(engine, ports.history()),
                new RoomInfoHandler(engine));
    }

    private static int perTick(int perSecond, Duration tick) {
        return perSecond == 0
                ? 0
                : Math.clamp(perSecond * tick.toMillis() / SECOND, 1, Integer.MAX_VALUE);
    }

    /// The count of one connection.
    Unanswered unanswered() {
        return new Unanswered(mostUnanswered, mostLarge, charactersPerTick);
    }

    /// The first request of a connection; throws 30001 for anything but a connect, or why that is
    /// refused.
    Session first(Outlet outlet, String address, MemberRequest request) {
        return switch (request) {
            case MemberRequest.Connect first -> connect.handle(outlet, address, first);
            case MemberRequest.OfRoom _ -> throw new RoomkeeperException(ErrorCode.NOT_CONNECTED);
        };
    }

    /// Any later request. Answers it, now or later, or throws the refusal.
    void next(Session session, MemberRequest request) {
        if (!session.requests().take()) {
            throw new RoomkeeperException(ErrorCode.CALLS_TOO_FAST);
        }
        switch (request) {
            case MemberRequest.Connect _ ->
                    throw new RoomkeeperException(
                            ErrorCode.INVALID_MEMBER_PARAMETER, "already connected.");
            case MemberRequest.Join asked -> join.handle(session, asked);
            case MemberRequest.Exit asked -> exit.handle(session, asked);
            case MemberRequest.Send asked -> send.handle(session, asked);
            case MemberRequest.Recall asked -> recall.handle(session, asked);
            case MemberRequest.SetAttributes asked -> attributes.handle(session, asked);
            case MemberRequest.RemoveAttributes asked -> attributes.handle(session, asked);
            case MemberRequest.GetAttributes asked -> attributes.handle(session, asked);
            case MemberRequest.GetHistory asked -> history.handle(session, asked);
            case MemberRequest.GetRoomInfo asked -> roomInfo.handle(session, asked);
        }
    }

    /// The connection has ended; `goodbye` when the member said so.
    void end(Session session, boolean goodbye) {
        session.over();
        connect.forget(session, goodbye);
        exit.disconnect(session);
    }
}
