package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.member.MemberFrame;

import org.jspecify.annotations.Nullable;

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

    private @Nullable Missed missed;

    Seat(Outlet outlet, Lane lane) {
        this.outlet = outlet;
        this.lane = lane;
    }

    void miss(Frame frame) {
        if (missed == null) {
            missed = new Missed();
        }
        missed.note(frame);
    }

    /// Tells what was left out since the last time, if anything was.
    void tellMissed(Consumer<MemberFrame> telling) {
        if (missed != null) {
            missed.tell(lane.room(), telling);
            missed = null;
        }
    }
}
