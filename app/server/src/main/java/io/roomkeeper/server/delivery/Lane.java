package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberFrame;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The members of one room whom one I/O thread serves: dense, so that a round walks an array. What
/// the room says waits here until it is written to all of them in one go. All but `loop` and
/// `taken` belong to that thread.
final class Lane {
    private static final Frame[] NOTHING = {};

    private final RoomId room;
    private final Loop loop;
    private final Pace pace;
    private Seat[] seats = new Seat[4];
    private int count;

    /// What waits, and the number of the first of it.
    private Frame[] waiting = NOTHING;

    private int waitingCount;
    private int waitingBytes;
    private long base;

    /// What is not among it because it was too much.
    private final Missed missed = new Missed();

    private @Nullable Round round;

    /// The round has still to come to the seats before this.
    private int next;

    private long spent;
    private boolean due;
    private boolean resting;
    private boolean ended;

    /// Seats given by the room; the room's thread alone counts, to wake no thread for nobody.
    int taken;

    Lane(RoomId room, Loop loop) {
        this.room = room;
        this.loop = loop;
        pace = new Pace(loop.limits().maxDelay());
    }

    RoomId room() {
        return room;
    }

    Loop loop() {
        return loop;
    }

    /// Hears what is said from now on.
    void add(Seat seat) {
        if (count == seats.length) {
            seats = Arrays.copyOf(seats, 2 * count);
        }
        missed.tell(room, this::append); // to those who were here before
        seat.cursor = last();
        seat.place = count;
        seats[count++] = seat;
        seat.outlet.enter(seat);
    }

    /// Gets what was said so far and leaves; the last one fills the gap. A round goes from the last
    /// to the first, so it may come to the one who moved twice, but misses nobody.
    void remove(Seat seat) {
        if (seat.place < 0) {
            return;
        }
        missed.tell(room, this::append);
        keepFor(seat);
        seat.outlet.leave(seat);
        var last = seats[--count];
        seats[seat.place] = last;
        last.place = seat.place;
        seats[count] = null;
        seat.place = -1;
    }

    /// Says `frame` to all but `except`, unless too much waits already: then all are told so with
    /// what comes next.
    void tell(Frame frame, Seat... except) {
        if (isTooMuch(frame)) {
            missed.note(frame);
            return;
        }
        missed.tell(room, this::append);
        for (var seat : except) {
            if (seat.lane == this && seat.place >= 0) {
                keepFor(seat);
                seat.cursor = last() + 1;
            }
        }
        append(frame);
        consider();
    }

    private boolean isTooMuch(Frame frame) {
        int limit = loop.limits().laneBytes();
        return waitingCount > 0
                && !frame.isOwed()
                && waitingBytes + frame.bytes() > (frame.low ? limit / 2 : limit);
    }

    private void append(MemberFrame frame) {
        append(Frames.shared(frame, 0, false));
    }

    private void append(Frame frame) {
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.max(4, 2 * waitingCount));
        }
        waiting[waitingCount++] = frame;
        waitingBytes += frame.bytes();
    }

    /// Gives `seat` everything that was said so far, to be written together with what follows.
    void keepFor(Seat seat) {
        if (round != null && seat.cursor < round.end()) {
            seat.outlet.keep(round, seat);
        }
        if (seat.cursor < last()) {
            seat.outlet.keep(waiting, (int) (seat.cursor - base), waitingCount, seat);
            seat.cursor = last();
        }
    }

    /// The number after the last frame.
    private long last() {
        return base + waitingCount;
    }

    private void consider() {
        if (due || isWriting()) {
            return;
        }
        long rest = pace.rest(loop.nanos(), waitingCount, waitingBytes);
        if (rest == 0) {
            due = true;
            loop.due(this);
        } else if (!resting) {
            resting = true;
            loop.later(this::rested, rest);
        }
    }

    private void rested() {
        resting = false;
        if (waitingCount > 0 && !due && !isWriting()) {
            due = true;
            loop.due(this);
        }
    }

    /// Writes to at most `most` members and says to how many; again when [#isWriting].
    int write(int most) {
        due = false; // first, so that it is due again if this fails
        long start = loop.nanos();
        var present = round == null ? begin() : round;
        int visited = 0;
        next = Math.min(next, count);
        for (; next > 0 && visited < most; visited++) {
            var seat = seats[--next];
            if (seat.cursor < present.end()) {
                seat.outlet.give(present, seat);
            }
            next = Math.min(next, count);
        }
        long now = loop.nanos();
        spent += now - start;
        if (next == 0) {
            present.release();
            over(present, now);
        }
        return visited;
    }

    /// Whether the round is not over yet.
    boolean isWriting() {
        return round != null;
    }

    private Round begin() {
        int frames = 0;
        int bytes = 0;
        while (frames < waitingCount
                && (frames == 0 || bytes + waiting[frames].bytes() <= Buffers.BYTES)) {
            bytes += waiting[frames++].bytes();
        }
        var begun = new Round(base, Arrays.copyOf(waiting, frames), loop.buffers());
        int left = waitingCount - frames;
        waiting = left == 0 ? NOTHING : Arrays.copyOfRange(waiting, frames, waitingCount);
        waitingCount = left;
        waitingBytes -= bytes;
        base += frames;
        next = count;
        spent = 0;
        round = begun;
        missed.tell(room, this::append);
        return begun;
    }

    private void over(Round last, long now) {
        round = null;
        pace.took(spent, last.frames.length, now);
        if (waitingCount > 0) {
            consider();
        } else if (ended) {
            dissolve();
        }
    }

    /// The room is gone: everybody hears what was said so far, and leaves.
    void end() {
        ended = true;
        if (waitingCount == 0 && round == null) {
            dissolve();
        }
    }

    private void dissolve() {
        while (count > 0) {
            remove(seats[count - 1]);
        }
    }
}
