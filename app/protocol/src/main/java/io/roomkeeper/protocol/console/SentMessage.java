package io.roomkeeper.protocol.console;

/// A message a moderator has sent; `sequence` is 0 when it was discarded under load.
public record SentMessage(String messageUId, long sequence, long sentTime) {}
