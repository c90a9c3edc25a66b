package io.roomkeeper.protocol.console;

/// Which list of message types.
public enum MessageTypeList {
    LOW_PRIORITY,
    GUARDED
}
