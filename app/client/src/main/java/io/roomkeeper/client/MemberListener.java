package io.roomkeeper.client;

import io.roomkeeper.protocol.member.MemberFrame;

/// Hears a member's rooms, on a thread of the client, one call at a time, in order.
public interface MemberListener {
    void happened(MemberFrame.Event event);

    /// The connection ended, and not by [MemberClient#close]; `code` is the close code.
    void disconnected(int code, String why);
}
