package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.member.MemberFrame;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The way out to one connection, on its I/O thread: what its rooms say, then what is for it alone.
/// Writes at once; holds what does not go out, within bounds, until more does.
public final class Outlet {
    private final MemberSocket socket;
    private final Loop loop;
    private final Form form;
    private final Seats seats = new Seats();
    private @Nullable Backlog backlog;
    private boolean queued;
    private boolean blocked;

    /// So much of what the member asked for waits that it may ask no more.
    private boolean full;

    private boolean closed;

    /// `deflates` when the member takes compressed messages.
    Outlet(MemberSocket socket, Loop loop, boolean deflates) {
        this.socket = socket;
        this.loop = loop;
        form = loop.form(deflates);
    }

    Loop loop() {
        return loop;
    }

    MemberSocket socket() {
        return socket;
    }

    void enter(Seat seat) {
        seats.add(seat);
    }

    /// What was left out is told at once: nothing follows that it could come before.
    void leave(Seat seat) {
        if (!closed) {
            seat.tellMissed(this::add);
            queue();
        }
        seats.remove(seat);
    }

    private void add(MemberFrame frame) {
        backlog().add(form.of(frame), Backlog.Kind.TOLD);
    }

    /// Gives `seat` what it lacks of `round`, at once if nothing is before it.
    void give(Round round, Seat seat) {
        if (closed || backlog != null) {
            keep(round, seat);
            return;
        }
        int from = (int) (seat.cursor - round.first);
        seat.cursor = round.end();
        write(form.of(round), from);
    }

    /// Keeps for `seat` what it lacks of `round`.
    void keep(Round round, Seat seat) {
        int from = (int) (seat.cursor - round.first);
        seat.cursor = round.end();
        keep(round.frames, from, round.frames.length, seat);
    }

    private void write(Block block, int from) {
        var bytes = block.from(from);
        try {
            socket.write(bytes);
        } catch (IOException gone) {
            socket.drop();
            return;
        }
        if (bytes.hasRemaining()) {
            var rest = block.part(bytes.position(), bytes.limit());
            backlog().addRest(rest, block, bytes.position() == block.start(from));
            block();
        }
    }

    /// Keeps for `seat` what it lacks of these frames, each for itself: a frame is there anyway,
    /// but a block that holds it would be kept whole.
    void keep(Frame[] frames, int from, int to, Seat seat) {
        if (closed) {
            return;
        }
        var waiting = backlog();
        for (int i = from; i < to; i++) {
            var frame = frames[i];
            if (waiting.admits(frame, blocked)) {
                waiting.add(form.of(frame), frame.isOwed() ? Backlog.Kind.TOLD : Backlog.Kind.SAID);
            } else {
                seat.miss(frame);
            }
        }
        queueWithin(waiting);
    }

    private void queueWithin(Backlog waiting) {
        if (blocked && waiting.isTooMuch()) {
            socket.close(CloseCode.TRY_AGAIN_LATER, "too slow");
        } else {
            queue();
        }
    }

    /// What the member asked for, after everything its rooms have said so far. It is never too
    /// much: who reads slowly can ask no more meanwhile.
    public void answer(MemberFrame.Reply reply) {
        seats.gather();
        if (closed) {
            return;
        }
        var waiting = backlog();
        waiting.add(form.of(reply), Backlog.Kind.ANSWER);
        if (waiting.isFull()) {
            flush();
        }
        if (backlog == waiting && waiting.isFull()) {
            full = true;
            socket.awaitRequests(false);
        }
        queue();
        socket.answered(reply);
    }

    // Later, for what is asked then may be answered at once, and this is in the midst of writing.
    private void ease(Backlog waiting) {
        if (full && !waiting.isFull()) {
            full = false;
            loop.post(() -> socket.awaitRequests(!full));
        }
    }

    /// Whether so much of what the member asked for waits that it may ask no more.
    public boolean isFull() {
        return full;
    }

    /// What this member alone is told, after everything its rooms have said so far.
    void tell(MemberFrame frame) {
        seats.gather();
        told(form.of(frame));
    }

    /// What others are told too, after everything its rooms have said so far.
    void pass(Frame frame) {
        seats.gather();
        told(form.of(frame));
    }

    private void told(ByteBuffer frame) {
        if (closed) {
            return;
        }
        var waiting = backlog();
        waiting.add(frame, Backlog.Kind.TOLD);
        if (waiting.isTooMuch()) {
            flush();
        }
        if (backlog == waiting) {
            queueWithin(waiting);
        }
    }

    /// A ping's answer. For who pings and never reads, one is kept.
    public void pong(byte[] payload) {
        var frame = WireFrame.of(WireFrame.PONG, payload);
        if (blocked) {
            backlog().answer(frame);
        } else {
            told(frame);
        }
    }

    /// Asks for a sign of life; who has something to read needs no question.
    public void ping() {
        if (backlog == null) {
            told(WireFrame.of(WireFrame.PING, new byte[0]));
        }
    }

    private void queue() {
        if (!queued && !blocked && backlog != null) {
            queued = true;
            loop.flushSoon(this);
        }
    }

    /// Writes what waits, as far as it goes.
    void flush() {
        queued = false;
        while (backlog != null) {
            if (backlog.isEmpty()) {
                emptied(backlog);
            } else if (!writeSome(backlog)) {
                return;
            }
        }
    }

    private boolean writeSome(Backlog waiting) {
        var scratch = loop.scratch();
        int count = waiting.fill(scratch);
        try {
            waiting.written(socket.write(scratch, count));
            ease(waiting);
        } catch (IOException gone) {
            socket.drop();
            return false;
        }
        if (!waiting.isEmpty() && scratch[count - 1].hasRemaining()) {
            block();
            return false;
        }
        return true;
    }

    // What was left out is told before anything else.
    private void emptied(Backlog waiting) {
        backlog = null;
        if (blocked) {
            blocked = false;
            socket.awaitWritable(false);
        }
        if (closed) {
            socket.finished();
            return;
        }
        var pong = waiting.takePong();
        if (pong != null) {
            backlog().add(pong, Backlog.Kind.TOLD);
        }
        seats.tellMissed(this::add);
    }

    private void block() {
        if (!blocked) {
            blocked = true;
            socket.awaitWritable(true);
        }
    }

    private Backlog backlog() {
        var known = backlog;
        if (known == null) {
            known = new Backlog(loop.limits());
            backlog = known;
        }
        return known;
    }

    /// The socket takes more.
    public void writable() {
        flush();
    }

    /// Writes what waits as far as it goes at once, then `last`, and nothing after that. What has
    /// been begun is ended.
    public void finish(ByteBuffer last) {
        if (closed) {
            return;
        }
        seats.gather();
        flush();
        closed = true;
        var waiting = backlog();
        waiting.cut();
        waiting.add(last, Backlog.Kind.TOLD);
        flush();
    }

    /// The connection is gone.
    public void gone() {
        closed = true;
        blocked = false;
        var waiting = backlog;
        backlog = null;
        if (waiting != null) {
            waiting.clear();
        }
    }

    /// One more tick is over; says how many have been since the member took something, 0 when
    /// nothing waits.
    public int tick() {
        return backlog == null ? 0 : backlog.tick();
    }
}
