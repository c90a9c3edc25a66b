package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.delivery.MemberSocket;

/// What a member can ask, and who answers it.
record Commands(ConnectHandler connect, JoinHandler join, ExitHandler exit, SendHandler send) {
    /// The first request of a connection; throws 30001 for anything but a connect, 31004 or 31020
    /// for a bad token.
    Session first(MemberSocket socket, MemberRequest request) {
        return switch (request) {
            case MemberRequest.Connect first -> connect.handle(socket, first);
            case MemberRequest.Join _, MemberRequest.Exit _, MemberRequest.Send _ ->
                    throw new RoomkeeperException(ErrorCode.NOT_CONNECTED);
        };
    }

    /// Any later request. Answers it, now or later, or throws the refusal.
    void next(Session session, MemberRequest request) {
        switch (request) {
            case MemberRequest.Connect _ ->
                    throw new RoomkeeperException(
                            ErrorCode.INVALID_MEMBER_PARAMETER, "already connected.");
            case MemberRequest.Join asked -> join.handle(session, asked);
            case MemberRequest.Exit asked -> exit.handle(session, asked);
            case MemberRequest.Send asked -> send.handle(session, asked);
        }
    }

    /// The connection has ended.
    void end(Session session) {
        connect.forget(session);
        exit.leaveAll(session);
    }
}
