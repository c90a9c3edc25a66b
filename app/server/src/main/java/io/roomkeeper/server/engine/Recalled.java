package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;

/// A message that was taken back.
public record Recalled(String messageUId, UserId sender, Instant sentTime) {}
