package io.roomkeeper.console.connection;

/// How much happens in the rooms of a demo server.
public enum DemoLoad {
    CALM,
    BUSY,
    RAID
}
