package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

/// Somebody became a member, with `extra` for the others, or is none any more.
public record MemberChange(UserId user, boolean joined, String extra) {}
