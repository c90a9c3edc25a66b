package io.roomkeeper.protocol.console;

/// The server a console is connected to; `startTime` and `serverTime` in ms since 1970. `moderator`
/// is the name the presented key stands for, `demo` whether its rooms are made up.
public record ServerInfo(
        String version, long startTime, long serverTime, String moderator, boolean demo) {}
