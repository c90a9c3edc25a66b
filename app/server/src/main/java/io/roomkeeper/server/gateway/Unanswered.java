package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

/// What one connection has asked and was not told yet, by which its member may ask more or not. Of
/// what may have a large answer only a few are at work at a time, or the answers to a single member
/// who does not read them would fill the memory. What is read is limited in a time as well, for a
/// few compressed bytes may be a large text. Belongs to the connection's I/O thread.
final class Unanswered {
    private final int most;
    private final int mostLarge;
    private final int charactersPerTick;
    private int asked;
    private int large;
    private long read;
    private boolean full;

    /// At most `most` requests at a time, `mostLarge` of them large ones; on average at most
    /// `charactersPerTick`, 0 for no limit.
    Unanswered(int most, int mostLarge, int charactersPerTick) {
        this.most = most;
        this.mostLarge = mostLarge;
        this.charactersPerTick = charactersPerTick;
    }

    /// Something of so many characters, which may prove to be a request.
    void asked(int characters) {
        asked++;
        if (charactersPerTick > 0) {
            read += characters;
        }
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

    /// One more tick is over; says whether something was read before.
    boolean tick() {
        boolean some = read > 0;
        read = Math.max(0, read - charactersPerTick);
        return some;
    }

    boolean mayAskMore() {
        return !full && asked < most && large < mostLarge && read <= charactersPerTick;
    }
}
