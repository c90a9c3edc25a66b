package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.delivery.Frames;
import io.roomkeeper.server.engine.Admission;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Seen;

import java.time.Instant;

/// Client behaviour §2.
final class JoinHandler {
    private static final int NONE = -1;
    private static final int AS_USUAL = 0;

    /// Earlier messages when the member leaves it to the server. §2.
    private static final int USUAL = 10;

    private final ChatroomEngine engine;
    private final ExitHandler exit;

    JoinHandler(ChatroomEngine engine, ExitHandler exit) {
        this.engine = engine;
        this.exit = exit;
    }

    void handle(Session session, MemberRequest.Join join) {
        int recent = recent(join.count());
        Checks.range("sequence", join.sequence(), 0, Long.MAX_VALUE);
        Checks.range("syncTime", join.syncTime(), 0, Long.MAX_VALUE);
        Checks.extra(engine, join.extra());
        engine.submit(
                new RoomCommand.Join(
                        join.chatroomId(),
                        session.user(),
                        session.id(),
                        join.createIfMissing(),
                        recent,
                        join.extra(),
                        new Seen(join.sequence(), Instant.ofEpochMilli(join.syncTime()))),
                session.answering(
                        join.id(),
                        admission -> {
                            in(session, join.chatroomId());
                            return joined(join, admission);
                        }));
    }

    // Whose connection has ended meanwhile is known to nobody else.
    private void in(Session session, RoomId room) {
        if (session.isOver()) {
            exit.disconnect(session, room);
        }
    }

    private static int recent(int count) {
        Checks.range("count", count, NONE, Admission.MAX_RECENT);
        return switch (count) {
            case NONE -> 0;
            case AS_USUAL -> USUAL;
            default -> count;
        };
    }

    private static MemberFrame.Joined joined(MemberRequest.Join join, Admission admission) {
        return new MemberFrame.Joined(
                join.id(),
                join.chatroomId(),
                admission.created().toEpochMilli(),
                admission.joined().toEpochMilli(),
                admission.memberCount(),
                admission.sequence(),
                admission.syncTime().toEpochMilli(),
                admission.muteAll(),
                admission.globallyMuted(),
                admission.muted(),
                admission.excepted(),
                admission.missed().from(),
                admission.missed().to(),
                admission.recent().stream().map(Frames::message).toList(),
                admission.attributes().stream().map(Frames::attribute).toList(),
                admission.attributes().stream().mapToLong(Attribute::version).max().orElse(0));
    }
}
