package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.SessionId;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Who is in one room, in a lane for each I/O thread. Belongs to the room's thread.
final class Audience {
    private final RoomId room;
    private final Map<SessionId, Seat> seats = new HashMap<>();
    private final Map<Loop, Lane> lanes = new HashMap<>();

    Audience(RoomId room) {
        this.room = room;
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    boolean includes(SessionId session) {
        return seats.containsKey(session);
    }

    void join(Link link) {
        if (includes(link.session())) {
            return;
        }
        var lane = lanes.computeIfAbsent(link.loop(), loop -> new Lane(room, loop));
        var seat = new Seat(link.outlet(), lane);
        seats.put(link.session(), seat);
        lane.taken++;
        lane.loop().post(() -> lane.add(seat));
    }

    void leave(SessionId session) {
        var seat = seats.remove(session);
        if (seat != null) {
            seat.lane.taken--;
            seat.lane.loop().post(() -> seat.lane.remove(seat));
        }
    }

    /// Sends `frame` to everybody but these sessions.
    void tell(Frame frame, SessionId... except) {
        var left =
                Arrays.stream(except).map(seats::get).filter(Objects::nonNull).toArray(Seat[]::new);
        for (var lane : lanes.values()) {
            if (lane.taken > 0) {
                lane.loop().post(() -> lane.tell(frame, left));
            }
        }
    }

    /// The room is gone.
    void end() {
        for (var lane : lanes.values()) {
            lane.loop().post(lane::end);
        }
    }
}
