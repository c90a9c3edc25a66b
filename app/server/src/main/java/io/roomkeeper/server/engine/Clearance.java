package io.roomkeeper.server.engine;

/// The id a message will have, and its content after replacing words.
public record Clearance(String messageUId, String content, boolean replaced) {}
