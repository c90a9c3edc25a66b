package io.roomkeeper.client;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberFrame;

/// Hears a member's rooms, on a thread of the client, one call at a time, in order. Whatever is not
/// overridden is ignored.
public interface MemberListener {
    /// Everything the server tells unasked; calls the method for its kind.
    default void happened(MemberFrame.Event event) {
        switch (event) {
            case MemberFrame.Message message -> messageCame(message);
            case MemberFrame.AttributesChanged changed -> attributesChanged(changed);
            case MemberFrame.Notice notice -> noticeCame(notice);
            case MemberFrame.GlobalNotice notice -> noticeCame(notice);
            case MemberFrame.Gap gap -> messagesMissed(gap);
            case MemberFrame.Destroyed destroyed -> roomDestroyed(destroyed);
            case MemberFrame.AttributesMissed _ -> {} // told when they are known
            case MemberFrame.Ended _ -> {} // told as the session's end
        }
    }

    /// A message, a recall (`RC:RcCmd`) too; one's own only from other devices.
    default void messageCame(MemberFrame.Message message) {}

    /// Bans, mutes, comings and goings, one's other devices. Client behaviour §9.
    default void noticeCame(MemberFrame.Notice notice) {}

    /// About all rooms.
    default void noticeCame(MemberFrame.GlobalNotice notice) {}

    /// Attributes changed, or after joining: are there, or gone since one was there last.
    default void attributesChanged(MemberFrame.AttributesChanged changed) {}

    /// The room's attributes are all known, again if some were missed. Client behaviour §8.
    default void attributesSynced(RoomId room) {}

    /// Some of what the room told was left out, because it was read too slowly or not at all for a
    /// while, and no history has it.
    default void messagesMissed(MemberFrame.Gap gap) {}

    /// The room is gone, and one is not in it any more.
    default void roomDestroyed(MemberFrame.Destroyed destroyed) {}

    /// The connection ended, and not by [MemberClient#close]; `code` is the close code. It is made
    /// again by itself unless [#sessionEnded] comes next.
    default void disconnected(int code, String why) {}

    /// The connection is there again, and rooms are being joined again.
    default void reconnected() {}

    /// In a room again after a lost connection; `joined` has the messages missed, and says which
    /// are still missing because no history has them.
    default void rejoined(MemberFrame.Joined joined) {}

    /// Not in the room any more after a lost connection: banned (23409) or gone (23410), say.
    default void rejoinRefused(RoomId room, RoomkeeperException why) {}

    /// No connection will be made any more: 31010, 31011, 31009, 31004 or 31020. Client behaviour
    /// §1.
    default void sessionEnded(ErrorCode why) {}
}
