package io.roomkeeper.protocol.console;

/// The server at `time` (ms since 1970): messages a second, members (a user counts once for each
/// room), connections and rooms; the share of messages discarded in the last minute, 0 to 1; how
/// long half and all but one in a hundred of the messages of this second took from their acceptance
/// until they were handed to their members' connections; bytes of the heap and of the data folder;
/// when something was last stored, 0 for not yet.
public record LiveSample(
        long time,
        long messages,
        long members,
        int connections,
        long rooms,
        double discarded,
        long delayP50,
        long delayP99,
        long heapUsed,
        long heapMost,
        long storeBytes,
        long lastCommit) {}
