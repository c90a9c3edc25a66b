package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.member.MemberFrame;

import java.io.IOException;
import java.nio.ByteBuffer;

/// One connection as delivery sees it. All but `thread` is called on that thread only.
public interface MemberSocket {
    /// The I/O thread that serves this connection.
    IoThread thread();

    /// Writes as many of `bytes` as go out now.
    void write(ByteBuffer bytes) throws IOException;

    /// Writes as much of the first `count` of `bytes` as goes out now, and says how much.
    long write(ByteBuffer[] bytes, int count) throws IOException;

    /// Whether to call [Outlet#writable] when more goes out.
    void awaitWritable(boolean wanted);

    /// Whether the member may ask more: while it may not, nothing is read.
    void awaitRequests(boolean wanted);

    /// One of the member's requests has got `reply`, which is on its way.
    void answered(MemberFrame.Reply reply);

    /// All is out, and nothing more comes: see [Outlet#finish].
    void finished();

    /// Says goodbye and ends the connection; does nothing the second time.
    void close(CloseCode code, String why);

    /// Ends the connection without a word.
    void drop();
}
