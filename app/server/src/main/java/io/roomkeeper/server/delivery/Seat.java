package io.roomkeeper.server.delivery;

/// One member's place in a room, known to the room by session and to the lane by number.
final class Seat {
    final Link link;
    final Lane lane;

    /// Where it is in the lane; the lane's alone.
    int place;

    Seat(Link link, Lane lane) {
        this.link = link;
        this.lane = lane;
    }
}
