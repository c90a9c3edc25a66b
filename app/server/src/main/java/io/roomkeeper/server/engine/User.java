package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;

/// A registered user. `created` is when the first token was made. Server API §12.
public record User(UserId id, String name, String portrait, Instant created) {}
