package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.NoticeContent;
import io.roomkeeper.server.engine.Departure;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.Retention;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.SessionId;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Members on sockets in memory, and a room that speaks when told to.
final class Stage {
    static final RoomId ROOM = new RoomId("launch");
    static final UserId KIM = new UserId("kim");
    static final UserId ANA = new UserId("ana");
    static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    final Delivery delivery;
    final ThreadByHand thread = new ThreadByHand();
    final Map<SessionId, SocketInMemory> sockets = new HashMap<>();
    long sequence;

    Stage() {
        this(DeliveryLimits.DEFAULT);
    }

    Stage(DeliveryLimits limits) {
        delivery = new Delivery(limits);
    }

    SessionId member(UserId user) {
        var session = open(user, thread);
        join(user, session);
        return session;
    }

    SessionId open(UserId user, IoThread on) {
        return link(user, on, false).session();
    }

    /// Somebody who is connected, and takes compressed messages if it `deflates`.
    Link link(UserId user, IoThread on, boolean deflates) {
        var session = new SessionId(sockets.size() + 1);
        var socket = new SocketInMemory(on, delivery, deflates);
        sockets.put(session, socket);
        return delivery.open(user, session, socket.outlet);
    }

    void join(UserId user, SessionId session) {
        delivery.happened(List.of(new RoomEvent.SessionJoined(ROOM, NOW, user, session, "")));
    }

    void leave(UserId user, SessionId session) {
        delivery.happened(
                List.of(new RoomEvent.SessionLeft(ROOM, NOW, user, session, Departure.QUIT)));
    }

    void say(SessionId from, String content) {
        say(from, content, Hearers.ALL);
    }

    void say(SessionId from, String content, Hearers hearers) {
        say(from, content, hearers, false);
    }

    void say(SessionId from, String content, Hearers hearers, boolean low) {
        sequence++;
        delivery.happened(
                List.of(
                        new RoomEvent.MessageSent(
                                ROOM,
                                NOW,
                                sequence,
                                ANA,
                                from,
                                "app:text",
                                content,
                                "uid",
                                "Websocket",
                                hearers,
                                Retention.HISTORY,
                                true,
                                false,
                                low)));
    }

    void notify(RoomEvent.NoticeKind kind, List<UserId> users, int minutes, boolean onlyUsers) {
        delivery.happened(List.of(notified(kind, users, minutes, onlyUsers)));
    }

    RoomEvent.Notified notified(
            RoomEvent.NoticeKind kind, List<UserId> users, int minutes, boolean onlyUsers) {
        sequence++;
        return new RoomEvent.Notified(
                ROOM, NOW, onlyUsers ? 0 : sequence, kind, users, minutes, "extra", onlyUsers);
    }

    SocketInMemory socket(SessionId session) {
        return Objects.requireNonNull(sockets.get(session));
    }

    List<String> heard(SessionId session) {
        return socket(session).frames(MemberFrame.Message.class).stream()
                .map(MemberFrame.Message::content)
                .toList();
    }

    List<MemberFrame.Notice> notices(SessionId session) {
        return socket(session).frames(MemberFrame.Notice.class);
    }

    static NoticeContent content(MemberFrame.Notice notice) {
        return WireJson.mapper().readValue(notice.content(), NoticeContent.class);
    }
}
