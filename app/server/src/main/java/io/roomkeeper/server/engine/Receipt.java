package io.roomkeeper.server.engine;

import java.time.Instant;

/// The answer to an accepted message. Client behaviour §4.2.
public record Receipt(long sequence, String messageUId, Instant sentTime) {}
