package io.roomkeeper.server.engine;

/// A list of message types. Server API §10.
public enum TypeList {
    ALLOWED,
    LOW_PRIORITY
}
