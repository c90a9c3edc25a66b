package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.NoticeContent;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.StateChange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What happens in a room as members see it. Client behaviour §4.1, §9.
public final class Frames {
    private static final String BAN_NOTICE = "RC:ChrmBlockMsg";
    private static final String MUTE_NOTICE = "RC:ChrmBanMsg";

    /// `Destroyed.destroyType`. §3.2.
    private static final int DESTROYED_BY_HAND = 0;

    private static final int ENDED_BY_ITSELF = 1;

    private Frames() {}

    public static MemberFrame.Message message(RoomEvent.MessageSent sent) {
        return new MemberFrame.Message(
                sent.room(),
                sent.sequence(),
                sent.sender(),
                sent.objectName(),
                sent.content(),
                sent.messageUId(),
                sent.at().toEpochMilli());
    }

    static MemberFrame.Notice notice(RoomEvent.Notified notified) {
        long time = notified.at().toEpochMilli();
        var content =
                new NoticeContent(
                        notified.room(),
                        operateType(notified.kind()),
                        Duration.ofMinutes(notified.minutes()).toMillis(),
                        time,
                        notified.users(),
                        notified.extra());
        return new MemberFrame.Notice(
                notified.room(),
                notified.sequence(),
                objectName(notified.kind()),
                WireJson.mapper().writeValueAsString(content),
                time);
    }

    static MemberFrame.Destroyed destroyed(StateChange.RoomDestroyed destroyed) {
        return new MemberFrame.Destroyed(
                destroyed.room(),
                destroyed.at().toEpochMilli(),
                destroyed.automatic() ? ENDED_BY_ITSELF : DESTROYED_BY_HAND);
    }

    /// For many members: outside the heap, where a socket can write it from without a copy.
    static ByteBuffer shared(MemberFrame frame) {
        var bytes = bytes(frame);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
    }

    /// For one member.
    public static ByteBuffer single(MemberFrame frame) {
        return ByteBuffer.wrap(bytes(frame));
    }

    // By way of a text, because writing bytes fails on half a surrogate pair; so it becomes `?`.
    private static byte[] bytes(MemberFrame frame) {
        return WireJson.mapper().writeValueAsString(frame).getBytes(StandardCharsets.UTF_8);
    }

    private static String objectName(RoomEvent.NoticeKind kind) {
        return switch (kind) {
            case BANNED, UNBANNED -> BAN_NOTICE;
            case MUTED,
                    UNMUTED,
                    MUTE_ALL_ON,
                    MUTE_ALL_OFF,
                    EXCEPTED,
                    NOT_EXCEPTED,
                    GLOBALLY_MUTED,
                    GLOBALLY_UNMUTED ->
                    MUTE_NOTICE;
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
