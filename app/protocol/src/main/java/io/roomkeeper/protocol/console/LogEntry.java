package io.roomkeeper.protocol.console;

/// A line of the server's log at `time` (ms since 1970); `level` is `ERROR`, `WARN` or `INFO`.
public record LogEntry(long time, String level, String logger, String message) {}
