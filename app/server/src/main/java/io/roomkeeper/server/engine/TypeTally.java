package io.roomkeeper.server.engine;

/// How many messages of a type were sent and discarded in the last minute.
public record TypeTally(String objectName, long sent, long discarded) {}
