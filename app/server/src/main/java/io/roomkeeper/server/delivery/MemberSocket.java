package io.roomkeeper.server.delivery;

import java.nio.ByteBuffer;
import java.util.concurrent.Executor;

/// One connection as delivery sees it. All but `thread` is called on that thread only.
public interface MemberSocket {
    /// The I/O thread that serves this connection; runs what it is given one after the other.
    Executor thread();

    /// Starts to write `text` as one text frame; `written` is called once when it is out, now or
    /// later, and never if the connection ends before.
    void write(ByteBuffer text, Runnable written);

    /// Says goodbye and ends the connection; does nothing the second time.
    void close(CloseCode code, String why);
}
