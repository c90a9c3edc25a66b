package io.roomkeeper.server.delivery;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The members of one room whom one I/O thread serves: dense, so that a broadcast walks an array.
/// All but `loop` and `taken` belong to that thread.
final class Lane {
    private final Loop loop;
    private final List<Seat> seats = new ArrayList<>();

    /// Seats given by the room; the room's thread alone counts, to wake no thread for nobody.
    int taken;

    Lane(Loop loop) {
        this.loop = loop;
    }

    Loop loop() {
        return loop;
    }

    void add(Seat seat) {
        seat.place = seats.size();
        seats.add(seat);
    }

    /// Fills the gap with the last one.
    void remove(Seat seat) {
        var last = seats.removeLast();
        if (last != seat) {
            seats.set(seat.place, last);
            last.place = seat.place;
        }
    }

    /// Sends `frame` to all but `except`.
    void tell(ByteBuffer frame, Exclusion except) {
        for (var seat : seats) {
            if (!except.covers(seat.link)) {
                seat.link.send(frame.duplicate());
            }
        }
    }
}
