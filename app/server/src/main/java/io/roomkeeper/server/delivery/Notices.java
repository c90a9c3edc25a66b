package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberChangeContent;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.NoticeContent;
import io.roomkeeper.protocol.member.SyncContent;
import io.roomkeeper.server.engine.AppEvent;
import io.roomkeeper.server.engine.RoomEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What members are told besides messages. Client behaviour §2.2, §9.
final class Notices {
    private static final String BAN = "RC:ChrmBlockMsg";
    private static final String MUTE = "RC:ChrmBanMsg";
    private static final String MEMBER_CHANGE = "RC:ChrmMemChange";
    private static final String SYNC = "RC:ChrmSyncMsg";

    private Notices() {}

    static MemberFrame.Notice of(RoomEvent.Notified event) {
        var content =
                content(
                        event.room(),
                        event.kind(),
                        event.minutes(),
                        event.at(),
                        event.users(),
                        event.extra());
        return new MemberFrame.Notice(
                event.room(),
                event.sequence(),
                objectName(event.kind()),
                WireJson.text(content),
                event.at().toEpochMilli());
    }

    static MemberFrame.GlobalNotice of(AppEvent.UsersNotified event) {
        var content =
                content(
                        null,
                        event.kind(),
                        event.minutes(),
                        event.at(),
                        event.users(),
                        event.extra());
        return new MemberFrame.GlobalNotice(
                objectName(event.kind()), WireJson.text(content), event.at().toEpochMilli());
    }

    static MemberFrame.Notice of(RoomEvent.MembersChanged event) {
        var changes =
                event.changes().stream()
                        .map(change ->
                                new MemberChangeContent.Change(
                                        change.user(),
                                        change.joined()
                                                ? MemberChangeContent.Change.JOINED
                                                : MemberChangeContent.Change.LEFT,
                                        change.extra()))
                        .toList();
        var content = new MemberChangeContent(event.memberCount(), changes, event.others());
        return new MemberFrame.Notice(
                event.room(),
                event.sequence(),
                MEMBER_CHANGE,
                WireJson.text(content),
                event.at().toEpochMilli());
    }

    static MemberFrame.Notice deviceJoined(RoomEvent.SessionJoined event) {
        return sync(
                event, SyncContent.joined(event.room(), event.at().toEpochMilli(), event.extra()));
    }

    static MemberFrame.Notice deviceLeft(RoomEvent.SessionLeft event) {
        return sync(event, SyncContent.left(event.room(), event.at().toEpochMilli()));
    }

    static MemberFrame.Notice movedOut(RoomEvent.SessionLeft event) {
        return sync(event, SyncContent.movedOut(event.room(), event.at().toEpochMilli()));
    }

    private static NoticeContent content(
            @Nullable RoomId room,
            RoomEvent.NoticeKind kind,
            int minutes,
            Instant at,
            List<UserId> users,
            String extra) {
        return new NoticeContent(
                room,
                operateType(kind),
                Duration.ofMinutes(minutes).toMillis(),
                at.toEpochMilli(),
                users,
                extra);
    }

    private static MemberFrame.Notice sync(RoomEvent event, SyncContent content) {
        return new MemberFrame.Notice(
                event.room(), 0, SYNC, WireJson.text(content), event.at().toEpochMilli());
    }

    private static String objectName(RoomEvent.NoticeKind kind) {
        return switch (kind) {
            case BANNED, UNBANNED -> BAN;
            case MUTED,
                    UNMUTED,
                    MUTE_ALL_ON,
                    MUTE_ALL_OFF,
                    EXCEPTED,
                    NOT_EXCEPTED,
                    GLOBALLY_MUTED,
                    GLOBALLY_UNMUTED ->
                    MUTE;
        };
    }

    private static int operateType(RoomEvent.NoticeKind kind) {
        return switch (kind) {
            case UNBANNED, UNMUTED -> 0;
            case BANNED, MUTED -> 1;
            case MUTE_ALL_OFF -> 2;
            case MUTE_ALL_ON -> 3;
            case NOT_EXCEPTED -> 4;
            case EXCEPTED -> 5;
            case GLOBALLY_UNMUTED -> 6;
            case GLOBALLY_MUTED -> 7;
        };
    }
}
