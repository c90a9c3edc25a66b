package io.roomkeeper.server.delivery;

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

    Seat(Outlet outlet, Lane lane) {
        this.outlet = outlet;
        this.lane = lane;
    }

    void miss(long sequence) {
        if (missedTo == 0) {
            missedFrom = sequence;
        }
        missedTo = sequence;
    }

    boolean missesSome() {
        return missedTo > 0;
    }

    long missedFrom() {
        return missedFrom;
    }

    long missedTo() {
        return missedTo;
    }

    /// The member has been told.
    void forgive() {
        missedTo = 0;
    }
}
