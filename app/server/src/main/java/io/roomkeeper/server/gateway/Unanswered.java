package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

/// What one connection has asked and was not told yet, by which its member may ask more or not. Of
/// what may have a large answer only a few are at work at a time, or the answers to a single member
/// who does not read them would fill the memory. Belongs to the connection's I/O thread.
final class Unanswered {
    private final int most;
    private final int mostLarge;
    private int asked;
    private int large;
    private boolean full;

    /// At most `most` requests at a time, `mostLarge` of them large ones.
    Unanswered(int most, int mostLarge) {
        this.most = most;
        this.mostLarge = mostLarge;
    }

    /// Something, which may prove to be a request.
    void asked() {
        asked++;
    }

    /// What was asked last is `request`.
    void asked(MemberRequest request) {
        if (isLarge(request)) {
            large++;
        }
    }

    // What was refused is not known: a member may give all its requests the same number.
    void answered(MemberFrame.Reply reply) {
        asked--;
        if (asked == 0) {
            large = 0;
        } else if (isLarge(reply)) {
            large--;
        }
    }

    /// Whether the answer may be as large as a room has messages and attributes.
    private static boolean isLarge(MemberRequest request) {
        return switch (request) {
            case MemberRequest.Join _, MemberRequest.GetHistory _, MemberRequest.GetAttributes _ ->
                    true;
            case MemberRequest.Connect _,
                    MemberRequest.Exit _,
                    MemberRequest.Send _,
                    MemberRequest.Recall _,
                    MemberRequest.SetAttributes _,
                    MemberRequest.RemoveAttributes _,
                    MemberRequest.GetRoomInfo _ ->
                    false;
        };
    }

    private static boolean isLarge(MemberFrame.Reply reply) {
        return switch (reply) {
            case MemberFrame.Joined _, MemberFrame.History _, MemberFrame.Attributes _ -> true;
            case MemberFrame.Connected _,
                    MemberFrame.Exited _,
                    MemberFrame.Sent _,
                    MemberFrame.Recalled _,
                    MemberFrame.Changed _,
                    MemberFrame.RoomInfo _,
                    MemberFrame.Refused _ ->
                    false;
        };
    }

    /// Whether as much waits to be read by the member as may.
    void full(boolean now) {
        full = now;
    }

    boolean mayAskMore() {
        return !full && asked < most && large < mostLarge;
    }
}
