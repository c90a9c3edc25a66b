package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.StoredMessage;

import java.nio.charset.StandardCharsets;

/// What happens in a room as members see it. Client behaviour §4.1, §8.
public final class Frames {
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
                sent.at().toEpochMilli(),
                sent.source());
    }

    public static MemberFrame.Message message(StoredMessage stored) {
        return new MemberFrame.Message(
                stored.room(),
                stored.sequence(),
                stored.sender(),
                stored.objectName(),
                stored.content(),
                stored.messageUId(),
                stored.sentTime().toEpochMilli(),
                stored.source());
    }

    public static MemberFrame.Attribute attribute(Attribute attribute) {
        return new MemberFrame.Attribute(
                attribute.key(),
                attribute.value(),
                attribute.owner(),
                attribute.set().toEpochMilli(),
                attribute.version());
    }

    static MemberFrame.AttributesChanged attributes(StateChange.AttributesChanged changed) {
        long time = changed.at().toEpochMilli();
        return new MemberFrame.AttributesChanged(
                changed.room(),
                changed.changes().stream().map(change -> attribute(change, time)).toList());
    }

    private static MemberFrame.AttributeChange attribute(AttributeChange change, long time) {
        return new MemberFrame.AttributeChange(
                change.key(),
                change.value(),
                time,
                change.removed()
                        ? MemberFrame.AttributeChange.REMOVED
                        : MemberFrame.AttributeChange.SET,
                change.version(),
                change.owner());
    }

    static MemberFrame.Destroyed destroyed(StateChange.RoomDestroyed destroyed) {
        return new MemberFrame.Destroyed(
                destroyed.room(),
                destroyed.at().toEpochMilli(),
                destroyed.automatic() ? ENDED_BY_ITSELF : DESTROYED_BY_HAND);
    }

    /// What the whole room is told.
    static Frame shared(MemberFrame frame, long sequence, boolean low) {
        boolean attributes = frame instanceof MemberFrame.AttributesChanged;
        return new Frame(bytes(frame), sequence, low, attributes);
    }

    // By way of a text, because writing bytes fails on half a surrogate pair; so it becomes `?`.
    static byte[] bytes(MemberFrame frame) {
        return FrameText.of(frame).getBytes(StandardCharsets.UTF_8);
    }
}
