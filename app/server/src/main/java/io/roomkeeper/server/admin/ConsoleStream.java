package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.undertow.websockets.core.CloseMessage;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// One console's stream of events: one frame under way at a time, the others wait in a bounded
/// queue. May be told from any thread and never makes it wait.
final class ConsoleStream {
    /// After this long without a frame from the console it is gone.
    static final Duration SILENCE = Duration.ofSeconds(60);

    private final EventQueue queue = new EventQueue();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final Line line;
    private final BooleanSupplier welcome;
    private volatile boolean closed;
    private volatile Instant heard;

    /// `welcome` tells whether its key is still good.
    ConsoleStream(Line line, BooleanSupplier welcome, Instant now) {
        this.line = line;
        this.welcome = welcome;
        this.heard = now;
    }

    /// Sends the first event, and lets follow what was told meanwhile.
    void open(byte[] first) {
        queue.open(first);
        send();
    }

    /// Tells what must not be left out; a console that reads far too slowly is cut off.
    void tell(byte[] event) {
        if (queue.offer(event)) {
            send();
        } else {
            cut();
        }
    }

    /// Tells a message of a watched room, or counts it for a `missed` event.
    void tellMessage(RoomId room, byte[] message) {
        queue.offerMessage(room, message);
        send();
    }

    /// Tells what a slow console can do without.
    void tellIfRoom(byte[] event) {
        queue.offerIfRoom(event);
        send();
    }

    /// The console has given a sign of life.
    void heardAt(Instant now) {
        heard = now;
    }

    /// Asks for a sign of life, or gives up.
    void check(Instant now) {
        if (heard.plus(SILENCE).isBefore(now)) {
            cut();
        } else {
            line.ping();
        }
    }

    /// Says goodbye when the key was voided meanwhile.
    void leaveIfVoid() {
        if (!welcome.getAsBoolean()) {
            close(CloseMessage.MSG_VIOLATES_POLICY, "the key was removed");
        }
    }

    void close(int code, String why) {
        line.close(code, why);
    }

    void cut() {
        line.cut();
    }

    /// The connection is gone.
    void ended() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    private void send() {
        if (queue.hasNext() && sending.compareAndSet(false, true)) {
            line.execute(this::sendNext);
        }
    }

    private void sendNext() {
        var next = queue.next();
        if (next.isPresent()) {
            line.send(next.get(), () -> line.execute(this::sendNext));
        } else {
            sending.set(false);
            send();
        }
    }
}
