package io.roomkeeper.console.common;

/// How much room rows and controls take. Console design §11.
public enum Density {
    COMFORTABLE,
    COMPACT
}
