package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.SessionId;
import io.roomkeeper.server.engine.StateChange;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Tells members what happens in their rooms: each event encoded once, each room's in one order.
public final class Delivery implements RoomListener {
    private final Links links = new Links();
    private final Map<Executor, Loop> loops = new ConcurrentHashMap<>();
    private final Map<RoomId, Audience> audiences = new ConcurrentHashMap<>();

    /// Takes a connection in, so that its joins are noticed. A reader for whom more than
    /// `maxWaitingBytes` wait is cut off.
    public Link open(UserId user, SessionId session, MemberSocket socket, int maxWaitingBytes) {
        var loop = loops.computeIfAbsent(socket.thread(), Loop::new);
        var link = new Link(user, session, socket, loop, maxWaitingBytes);
        links.add(link);
        return link;
    }

    /// Whether `user` is connected, in a room or not.
    public boolean isConnected(UserId user) {
        return !links.of(List.of(user)).isEmpty();
    }

    /// Forgets a connection; its rooms are left through the engine.
    public void forget(Link link) {
        links.remove(link);
    }

    @Override
    public void happened(List<RoomEvent> events) {
        events.forEach(this::tell);
    }

    private void tell(RoomEvent event) {
        switch (event) {
            case RoomEvent.SessionJoined joined -> join(joined);
            case RoomEvent.SessionLeft left -> leave(left);
            case RoomEvent.MessageSent sent -> {
                if (sent.hearers() != Hearers.NOBODY) {
                    toMembers(sent.room(), () -> Frames.shared(Frames.message(sent)), sent.from());
                }
            }
            case RoomEvent.Notified notified -> announce(notified);
            case StateChange.RoomDestroyed destroyed -> {
                toMembers(destroyed.room(), () -> Frames.shared(Frames.destroyed(destroyed)), null);
                audiences.remove(destroyed.room());
            }
            case RoomEvent.MemberJoined _,
                    RoomEvent.MemberLeft _,
                    StateChange.RoomCreated _,
                    StateChange.LifetimeChanged _,
                    StateChange.KeptChanged _,
                    StateChange.SanctionImposed _,
                    StateChange.SanctionLifted _,
                    StateChange.MuteAllChanged _,
                    StateChange.UsersListed _,
                    StateChange.DistributionChanged _,
                    StateChange.AttributesChanged _ -> {}
        }
    }

    private void join(RoomEvent.SessionJoined joined) {
        links.of(joined.session())
                .ifPresent(link ->
                        audiences.computeIfAbsent(joined.room(), _ -> new Audience()).join(link));
    }

    private void leave(RoomEvent.SessionLeft left) {
        var audience = audiences.get(left.room());
        if (audience != null) {
            audience.leave(left.session());
            if (audience.isEmpty()) {
                audiences.remove(left.room());
            }
        }
    }

    private void toMembers(RoomId room, Supplier<ByteBuffer> frame, @Nullable SessionId except) {
        var audience = audiences.get(room);
        if (audience != null) {
            audience.tell(frame.get(), except);
        }
    }

    // A ban is told to the banned wherever they are connected: they need not be members.
    private void announce(RoomEvent.Notified notified) {
        var frame = Frames.shared(Frames.notice(notified));
        if (notified.onlyUsers()) {
            toUsers(notified.users(), frame, _ -> true);
            return;
        }
        toMembers(notified.room(), () -> frame, null);
        if (notified.kind() == RoomEvent.NoticeKind.BANNED) {
            var audience = audiences.get(notified.room());
            toUsers(
                    notified.users(),
                    frame,
                    link -> audience == null || !audience.includes(link.session()));
        }
    }

    private void toUsers(List<UserId> users, ByteBuffer frame, Predicate<Link> which) {
        links.of(users).stream()
                .filter(which)
                .forEach(link -> link.loop().post(() -> link.send(frame.duplicate())));
    }
}
