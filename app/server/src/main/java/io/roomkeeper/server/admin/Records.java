package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.MemberEntry;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.MemberView;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;

/// The engine's records in the words of the console's protocol; times in ms since 1970.
final class Records {
    private static final long NO_TERM = 0;

    private Records() {}

    static RoomSummary summary(RoomView view) {
        return new RoomSummary(
                view.room(),
                view.created().toEpochMilli(),
                view.memberCount(),
                view.muteAll(),
                destroyType(view.lifetime().kind()),
                view.lifetime().minutes(),
                view.messageCount());
    }

    private static int destroyType(Lifetime.Kind kind) {
        return switch (kind) {
            case IDLE -> 0;
            case AGE -> 1;
        };
    }

    static MemberEntry member(MemberView view) {
        return new MemberEntry(
                view.user(),
                view.joined().toEpochMilli(),
                view.lastMessage() == null ? 0 : view.lastMessage().toEpochMilli(),
                view.messageCount(),
                view.muted());
    }

    static SanctionEntry sanction(Sanction held) {
        return new SanctionEntry(
                held.user(),
                held.since().toEpochMilli(),
                held.until().toEpochMilli(),
                held.by(),
                held.reason());
    }

    static ChatMessage message(RoomEvent.MessageSent sent) {
        return new ChatMessage(
                sent.room(),
                sent.sequence(),
                sent.sender(),
                sent.objectName(),
                sent.content(),
                sent.messageUId(),
                sent.at().toEpochMilli());
    }

    /// What a change is in the audit log.
    static AuditEntry audit(StateChange change) {
        return switch (change) {
            case StateChange.RoomCreated _ -> entry(change, AuditAct.CREATE_ROOM);
            case StateChange.RoomDestroyed _ -> entry(change, AuditAct.DESTROY_ROOM);
            case StateChange.LifetimeChanged _ -> entry(change, AuditAct.CHANGE_LIFETIME);
            case StateChange.MuteAllChanged all ->
                    entry(change, all.on() ? AuditAct.MUTE_ALL : AuditAct.UNMUTE_ALL);
            case StateChange.SanctionImposed imposed ->
                    entry(
                            change,
                            switch (imposed.kind()) {
                                case MUTE -> AuditAct.MUTE;
                                case BAN -> AuditAct.BAN;
                            },
                            imposed.user().value(),
                            imposed.until().toEpochMilli());
            case StateChange.SanctionLifted lifted ->
                    entry(
                            change,
                            switch (lifted.kind()) {
                                case MUTE -> AuditAct.UNMUTE;
                                case BAN -> AuditAct.UNBAN;
                            },
                            lifted.user().value(),
                            NO_TERM);
        };
    }

    private static AuditEntry entry(StateChange change, AuditAct act) {
        return entry(change, act, "", NO_TERM);
    }

    private static AuditEntry entry(StateChange change, AuditAct act, String subject, long until) {
        return new AuditEntry(
                change.at().toEpochMilli(),
                change.by(),
                act,
                change.room(),
                subject,
                until,
                change.reason());
    }
}
