package io.roomkeeper.protocol.console;

/// A message of the history, with what it was sent from: `Server`, `Websocket`, `iOS`, `Android`,
/// `PC` or `MiniProgram`.
public record HistoryMessage(ChatMessage message, String source) {}
