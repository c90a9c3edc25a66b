package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.delivery.Link;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.SessionId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/// A connection whose user is known. Belongs to the connection's I/O thread, but for the answers.
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Link link;
    private final SendRate rate;
    private final Set<RoomId> rooms = new HashSet<>();

    Session(Link link, SendRate rate) {
        this.link = link;
        this.rate = rate;
    }

    UserId user() {
        return link.user();
    }

    SessionId id() {
        return link.session();
    }

    Link link() {
        return link;
    }

    SendRate rate() {
        return rate;
    }

    /// The rooms it may be in: those it asked to join and did not ask to leave.
    Set<RoomId> rooms() {
        return rooms;
    }

    void answer(MemberFrame.Reply reply) {
        link.answer(reply);
    }

    void refuse(long id, RoomkeeperException why) {
        answer(refusal(id, why));
    }

    /// The engine's answer to request `id`, put into a frame by `frame`.
    <R> ChatroomEngine.Reply<R> answering(long id, Function<R, MemberFrame.Reply> frame) {
        return new ChatroomEngine.Reply<>() {
            @Override
            public void done(R value) {
                answer(frame.apply(value));
            }

            @Override
            public void refused(Throwable why) {
                refuse(id, asRefusal(why));
            }
        };
    }

    static MemberFrame.Refused refusal(long id, RoomkeeperException why) {
        return new MemberFrame.Refused(id, why.code().number(), why.detail());
    }

    private RoomkeeperException asRefusal(Throwable why) {
        if (why instanceof RoomkeeperException refusal) {
            return refusal;
        }
        LOG.error("a request of {} in session {} failed", user(), id().value(), why);
        return new RoomkeeperException(ErrorCode.INTERNAL);
    }
}
