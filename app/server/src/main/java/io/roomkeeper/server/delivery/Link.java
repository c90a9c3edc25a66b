package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.engine.SessionId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.ByteBuffer;

/// A connected member: who it is and the way to its socket.
public final class Link {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private final UserId user;
    private final SessionId session;
    private final MemberSocket socket;
    private final Loop loop;
    private final Outbox outbox;
    private boolean closed;

    Link(UserId user, SessionId session, MemberSocket socket, Loop loop, int maxWaitingBytes) {
        this.user = user;
        this.session = session;
        this.socket = socket;
        this.loop = loop;
        this.outbox = new Outbox(socket, maxWaitingBytes);
    }

    public UserId user() {
        return user;
    }

    public SessionId session() {
        return session;
    }

    /// Answers, from any thread, after everything its rooms have said so far.
    public void answer(MemberFrame.Reply reply) {
        tell(reply);
    }

    /// Ends the session and says why, from any thread. Client behaviour §1.
    public void end(ErrorCode why) {
        tell(new MemberFrame.Ended(why.number(), why.text()));
        close(CloseCode.POLICY, why.number() + " " + why.text());
    }

    /// Tells this member alone, from any thread.
    void tell(MemberFrame frame) {
        loop.post(() -> send(Frames.single(frame)));
    }

    /// Ends the connection, from any thread, after all that was sent so far and does not wait.
    public void close(CloseCode code, String why) {
        loop.post(() -> end(code, why));
    }

    Loop loop() {
        return loop;
    }

    /// Sends on its I/O thread. A reader that is too slow for it is cut off.
    void send(ByteBuffer frame) {
        if (!closed && !outbox.offer(frame)) {
            LOG.info("session {} of {} reads too slowly: closing", session.value(), user);
            end(CloseCode.TRY_AGAIN_LATER, "too slow");
        }
    }

    private void end(CloseCode code, String why) {
        closed = true;
        outbox.clear();
        socket.close(code, why);
    }
}
