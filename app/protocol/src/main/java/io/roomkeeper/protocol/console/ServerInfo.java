package io.roomkeeper.protocol.console;

/// The server a console is connected to; `startTime` and `serverTime` in ms since 1970. `moderator`
/// is the name the presented key stands for, `role` what it may do, `demo` whether its rooms are
/// made up.
public record ServerInfo(
        String version,
        long startTime,
        long serverTime,
        String moderator,
        Role role,
        boolean demo) {}
