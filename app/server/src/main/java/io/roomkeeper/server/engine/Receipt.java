package io.roomkeeper.server.engine;

import java.time.Instant;

/// The answer to an accepted message; `replaced` when a word in it was. Client behaviour §4.2.
public record Receipt(long sequence, String messageUId, Instant sentTime, boolean replaced) {}
