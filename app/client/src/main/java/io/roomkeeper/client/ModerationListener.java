package io.roomkeeper.client;

import io.roomkeeper.protocol.console.ConsoleEvent;

/// Hears what happens on the server, on a thread of the client, one call at a time, in order.
public interface ModerationListener {
    void happened(ConsoleEvent event);

    /// The connection ended, and not by [Moderation#close]; `why` is a sentence for people.
    void disconnected(String why);
}
