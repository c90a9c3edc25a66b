package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.member.MemberFrame;

import java.util.ArrayList;
import java.util.List;

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

    boolean missesSome() {
        return missedTo > 0 || missesAttributes;
    }

    /// What the member has to be told of this, once.
    List<MemberFrame> takeMissed() {
        var missed = new ArrayList<MemberFrame>(2);
        if (missedTo > 0) {
            missed.add(new MemberFrame.Gap(lane.room(), missedFrom, missedTo));
        }
        if (missesAttributes) {
            missed.add(new MemberFrame.AttributesMissed(lane.room()));
        }
        missedTo = 0;
        missesAttributes = false;
        return missed;
    }
}
