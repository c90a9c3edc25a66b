package io.roomkeeper.server.engine;

/// A message to the room about a single attribute change, besides the synchronisation. Server API
/// §5.1, client behaviour §8.
public record AttributeNote(String objectName, String content) {}
