package io.roomkeeper.server.engine;

/// The answer of a command that has nothing to say but that it is done.
public enum Done {
    DONE
}
