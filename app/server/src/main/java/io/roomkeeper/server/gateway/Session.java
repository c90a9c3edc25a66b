package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.Platform;
import io.roomkeeper.server.delivery.Link;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.SessionId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/// A connection whose user is known. Belongs to the connection's I/O thread, but for the answers.
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Link link;
    private final Platform platform;
    private final String address;
    private final Rate requests;
    private final Rate sends;
    private final Rate roomInfos;
    private final InTurn inTurn = new InTurn();
    private volatile boolean over;

    Session(
            Link link,
            Platform platform,
            String address,
            Rate requests,
            Rate sends,
            Rate roomInfos) {
        this.link = link;
        this.platform = platform;
        this.address = address;
        this.requests = requests;
        this.sends = sends;
        this.roomInfos = roomInfos;
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

    Platform platform() {
        return platform;
    }

    /// Where it comes from.
    String address() {
        return address;
    }

    /// How often it may ask for anything.
    Rate requests() {
        return requests;
    }

    /// How fast it may send.
    Rate sends() {
        return sends;
    }

    /// How often it may ask about rooms.
    Rate roomInfos() {
        return roomInfos;
    }

    /// Its messages, which keep their order.
    InTurn inTurn() {
        return inTurn;
    }

    /// Its connection has ended.
    void over() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    void answer(MemberFrame.Reply reply) {
        link.answer(reply);
    }

    /// Answers request `id` when that is ready, or refuses it when that fails.
    void answer(long id, CompletableFuture<? extends MemberFrame.Reply> reply) {
        var _ =
                reply.whenComplete((ready, failure) -> {
                    if (failure == null) {
                        answer(ready);
                    } else {
                        refuse(id, failure);
                    }
                });
    }

    /// Refuses request `id`: with the code of a [RoomkeeperException], or 1000 for anything else.
    void refuse(long id, Throwable why) {
        answer(refusal(id, asRefusal(why)));
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
                refuse(id, why);
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
        if (why instanceof CompletionException && why.getCause() != null) {
            return asRefusal(why.getCause());
        }
        LOG.error("a request of {} in session {} failed", user(), id().value(), why);
        return new RoomkeeperException(ErrorCode.INTERNAL);
    }
}
