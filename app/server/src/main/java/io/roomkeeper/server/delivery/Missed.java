package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberFrame;

import java.util.function.Consumer;

/// What of a room was left out since that was last told.
final class Missed {
    /// None when `to` is 0.
    private long from;

    private long to;
    private boolean attributes;

    void note(Frame frame) {
        if (frame.attributes) {
            attributes = true;
            return;
        }
        if (to == 0) {
            from = frame.sequence;
        }
        to = frame.sequence;
    }

    /// Tells it, if anything was, and forgets it.
    void tell(RoomId room, Consumer<MemberFrame> telling) {
        if (to > 0) {
            telling.accept(new MemberFrame.Gap(room, from, to));
            to = 0;
        }
        if (attributes) {
            telling.accept(new MemberFrame.AttributesMissed(room));
            attributes = false;
        }
    }
}
