package io.roomkeeper.server.delivery;

import io.roomkeeper.server.engine.SessionId;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// Who is in one room, in a lane for each I/O thread. Belongs to the room's thread.
final class Audience {
    private final Map<SessionId, Seat> seats = new HashMap<>();
    private final Map<Loop, Lane> lanes = new HashMap<>();

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
        var lane = lanes.computeIfAbsent(link.loop(), Lane::new);
        var seat = new Seat(link, lane);
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

    /// Sends `frame` to everybody but `except`.
    void tell(ByteBuffer frame, Exclusion except) {
        for (var lane : lanes.values()) {
            if (lane.taken > 0) {
                lane.loop().post(() -> lane.tell(frame, except));
            }
        }
    }
}
