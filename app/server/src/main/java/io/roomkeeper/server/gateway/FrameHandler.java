package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.CloseCode;

/// Hears what a peer sends, as [FrameParser] reads it.
interface FrameHandler {
    /// A message has begun.
    void messageBegan();

    /// A whole message: text that is UTF-8.
    void message(String text);

    /// Whether it wants to hear more now; what it does not stays in the buffer.
    boolean takesMore();

    void ping(byte[] payload);

    void pong();

    /// The peer says goodbye with `code`, [Goodbye#NO_CODE] when it gives none. Nothing that comes
    /// after it is read.
    void goodbye(int code);

    /// What came is against the rules, and nothing that follows is read.
    void failed(CloseCode code, String why);
}
