package io.roomkeeper.console.common;

/// Which colours the console shows; `SYSTEM` follows the desktop's choice, live.
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
