package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.member.MemberFrame;

import java.util.Arrays;
import java.util.function.Consumer;

/// The rooms one member is in, few as a rule.
final class Seats {
    private static final Seat[] NONE = {};

    private Seat[] all = NONE;

    void add(Seat seat) {
        all = Arrays.copyOf(all, all.length + 1);
        all[all.length - 1] = seat;
    }

    void remove(Seat seat) {
        int at = Arrays.asList(all).indexOf(seat);
        if (at >= 0) {
            all[at] = all[all.length - 1];
            all = all.length == 1 ? NONE : Arrays.copyOf(all, all.length - 1);
        }
    }

    /// Has each room hand over what it has said so far.
    void gather() {
        for (var seat : all) {
            seat.lane.keepFor(seat);
        }
    }

    /// Has the member told what each room has left out.
    void tellMissed(Consumer<MemberFrame> telling) {
        for (var seat : all) {
            seat.tellMissed(telling);
        }
    }
}
