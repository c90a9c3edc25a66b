package io.roomkeeper.server.http;

import io.roomkeeper.protocol.RoomkeeperException;

/// How an interface words its refusals.
@FunctionalInterface
public interface FailureBody {
    /// What is written as JSON when a request for `path` is refused.
    Object of(RoomkeeperException refusal, String path);
}
