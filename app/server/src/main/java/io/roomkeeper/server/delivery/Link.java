package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.engine.SessionId;

/// A connected member: who it is and the way to its socket.
public final class Link {
    private final UserId user;
    private final SessionId session;
    private final Outlet outlet;

    Link(UserId user, SessionId session, Outlet outlet) {
        this.user = user;
        this.session = session;
        this.outlet = outlet;
    }

    public UserId user() {
        return user;
    }

    public SessionId session() {
        return session;
    }

    /// Answers, from any thread, after everything its rooms have said so far.
    public void answer(MemberFrame.Reply reply) {
        loop().post(() -> outlet.answer(reply));
    }

    /// Ends the session and says why, from any thread. Client behaviour §1.
    public void end(ErrorCode why) {
        tell(new MemberFrame.Ended(why.number(), why.text()));
        close(CloseCode.POLICY, why.number() + " " + why.text());
    }

    /// Tells this member alone, from any thread.
    void tell(MemberFrame frame) {
        loop().post(() -> outlet.tell(frame));
    }

    /// Tells this member what others are told too, from any thread.
    void tell(Frame frame) {
        loop().post(() -> outlet.pass(frame));
    }

    /// Ends the connection, from any thread, after all that was sent so far and does not wait.
    public void close(CloseCode code, String why) {
        loop().post(() -> outlet.socket().close(code, why));
    }

    Loop loop() {
        return outlet.loop();
    }

    Outlet outlet() {
        return outlet;
    }
}
