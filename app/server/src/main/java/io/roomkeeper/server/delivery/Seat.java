package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.member.MemberFrame;

import java.util.function.Consumer;

/// One member's place in a room, known to the room by session and to the lane by number. But for
/// `outlet` and `lane` it belongs to the lane.
final class Seat {
    final Outlet outlet;
    final Lane lane;

    /// Where it is in the lane.
    int place;

    /// The number of the lane's first frame that this member has not been given.
    long cursor;

    /// What was left out since the member was last told; none when `missedTo` is 0.
    private long missedFrom;

    private long missedTo;

    /// Changed attributes are among it.
    private boolean missesAttributes;

    Seat(Outlet outlet, Lane lane) {
        this.outlet = outlet;
        this.lane = lane;
    }

    void miss(Frame frame) {
        if (frame.attributes) {
            missesAttributes = true;
            return;
        }
        if (missedTo == 0) {
            missedFrom = frame.sequence;
        }
        missedTo = frame.sequence;
    }

    /// Tells what was left out since the last time, if anything was.
    void tellMissed(Consumer<MemberFrame> telling) {
        if (missedTo > 0) {
            telling.accept(new MemberFrame.Gap(lane.room(), missedFrom, missedTo));
            missedTo = 0;
        }
        if (missesAttributes) {
            telling.accept(new MemberFrame.AttributesMissed(lane.room()));
            missesAttributes = false;
        }
    }
}
