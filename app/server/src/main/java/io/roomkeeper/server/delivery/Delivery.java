package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppEvent;
import io.roomkeeper.server.engine.Departure;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.SessionId;
import io.roomkeeper.server.engine.StateChange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Tells members what happens in their rooms: each event encoded once, each room's in one order.
public final class Delivery implements RoomListener {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Links links = new Links();
    private final DeliveryLimits limits;
    private final Map<IoThread, Loop> loops = new ConcurrentHashMap<>();
    private final Map<RoomId, Audience> audiences = new ConcurrentHashMap<>();

    public Delivery(DeliveryLimits limits) {
        this.limits = limits;
    }

    /// The way out to a new connection; `deflates` when it takes compressed messages.
    public Outlet outlet(MemberSocket socket, boolean deflates) {
        var loop = loops.computeIfAbsent(socket.thread(), thread -> new Loop(thread, limits));
        return new Outlet(socket, loop, deflates);
    }

    /// Whether members may ask for compressed messages.
    public boolean deflates() {
        return limits.deflate();
    }

    /// Takes a connection in, so that its joins are noticed.
    public Link open(UserId user, SessionId session, Outlet outlet) {
        var link = new Link(user, session, outlet);
        links.add(link);
        return link;
    }

    /// Forgets a connection; its rooms are left through the engine.
    public void forget(Link link) {
        links.remove(link);
    }

    /// Whether the user is connected, on any device. Server API §12.
    public boolean isConnected(UserId user) {
        return !links.of(user).isEmpty();
    }

    @Override
    public void happened(List<RoomEvent> events) {
        for (var event : events) {
            try {
                tell(event);
            } catch (RuntimeException | Error failure) { // whoever caused it waits for an answer
                LOG.error("an event in {} was not told", event.room(), failure);
            }
        }
    }

    private void tell(RoomEvent event) {
        switch (event) {
            case RoomEvent.MemberJoined _, RoomEvent.MemberLeft _ -> {} // told together
            case RoomEvent.MembersChanged changed ->
                    toMembers(changed.room(), changed.sequence(), () -> Notices.of(changed));
            case RoomEvent.SessionJoined joined -> {
                join(joined);
                toOtherDevices(joined.user(), joined.session(), () -> Notices.deviceJoined(joined));
            }
            case RoomEvent.SessionLeft left -> leave(left);
            case RoomEvent.MessageSent sent -> pass(sent);
            case RoomEvent.Notified notified -> announce(notified);
            case StateChange.AttributesChanged changed ->
                    toMembers(changed.room(), 0, () -> Frames.attributes(changed));
            case StateChange.RoomDestroyed destroyed -> {
                toMembers(destroyed.room(), 0, () -> Frames.destroyed(destroyed));
                var audience = audiences.remove(destroyed.room());
                if (audience != null) {
                    audience.end();
                }
            }
            case StateChange.RoomCreated _,
                    StateChange.LifetimeChanged _,
                    StateChange.KeptChanged _,
                    StateChange.SanctionImposed _,
                    StateChange.SanctionLifted _,
                    StateChange.MuteAllChanged _,
                    StateChange.UsersListed _,
                    StateChange.DistributionChanged _,
                    StateChange.ActivityNoted _,
                    StateChange.RoomRenamed _,
                    StateChange.Remark _ -> {}
        }
    }

    @Override
    public void appHappened(List<AppEvent> events) {
        for (var event : events) {
            switch (event) {
                case AppEvent.UsersNotified notified ->
                        toUsers(notified.users(), Notices.of(notified), _ -> true);
                case AppChange.GlobalSanctionImposed imposed -> {
                    if (imposed.kind() == Sanction.Kind.BLOCK) {
                        links.of(imposed.user())
                                .forEach(link -> link.end(ErrorCode.BLOCKED_WHILE_CONNECTED));
                    }
                }
                case AppChange.GlobalSanctionLifted _,
                        AppChange.SettingsChanged _,
                        AppChange.TypesChanged _,
                        AppChange.UserSaved _,
                        AppChange.ActUndone _,
                        AppChange.ActRefused _,
                        AppChange.MessagesDeleted _,
                        AppChange.ModeratorChanged _,
                        AppChange.NoteAdded _,
                        AppChange.NoteRemoved _ -> {}
            }
        }
    }

    private void join(RoomEvent.SessionJoined joined) {
        links.of(joined.session())
                .ifPresent(
                        link -> audiences.computeIfAbsent(joined.room(), Audience::new).join(link));
    }

    private void leave(RoomEvent.SessionLeft left) {
        var audience = audiences.get(left.room());
        if (audience != null) {
            audience.leave(left.session());
            if (audience.isEmpty()) {
                audiences.remove(left.room());
            }
        }
        if (left.why() == Departure.QUIT) {
            toOtherDevices(left.user(), left.session(), () -> Notices.deviceLeft(left));
        } else if (left.why() == Departure.MOVED) {
            links.of(left.session()).ifPresent(link -> link.tell(Notices.movedOut(left)));
        }
    }

    private void pass(RoomEvent.MessageSent sent) {
        var audience = audiences.get(sent.room());
        if (audience != null && sent.hearers() != Hearers.NOBODY) {
            var frame = Frames.shared(Frames.message(sent), sent.sequence(), sent.low());
            audience.tell(frame, exceptions(sent));
        }
    }

    private SessionId[] exceptions(RoomEvent.MessageSent sent) {
        if (sent.hearers() == Hearers.OTHERS) {
            return links.of(sent.sender()).stream().map(Link::session).toArray(SessionId[]::new);
        }
        return sent.from() == null ? new SessionId[0] : new SessionId[] {sent.from()};
    }

    // A ban is told to the banned wherever they are connected: they need not be members.
    private void announce(RoomEvent.Notified notified) {
        var frame = Notices.of(notified);
        if (notified.onlyUsers()) {
            toUsers(notified.users(), frame, _ -> true);
            return;
        }
        toMembers(notified.room(), notified.sequence(), () -> frame);
        if (notified.kind() == RoomEvent.NoticeKind.BANNED) {
            var audience = audiences.get(notified.room());
            toUsers(
                    notified.users(),
                    frame,
                    link -> audience == null || !audience.includes(link.session()));
        }
    }

    private void toMembers(RoomId room, long sequence, Supplier<MemberFrame> frame) {
        var audience = audiences.get(room);
        if (audience != null) {
            audience.tell(Frames.shared(frame.get(), sequence, false));
        }
    }

    private void toOtherDevices(UserId user, SessionId device, Supplier<MemberFrame> frame) {
        MemberFrame told = null;
        for (var link : links.of(user)) {
            if (!link.session().equals(device)) {
                told = told == null ? frame.get() : told;
                link.tell(told);
            }
        }
    }

    private void toUsers(List<UserId> users, MemberFrame frame, Predicate<Link> which) {
        var shared = Frames.shared(frame, 0, false);
        links.of(users).stream().filter(which).forEach(link -> link.tell(shared));
    }
}
