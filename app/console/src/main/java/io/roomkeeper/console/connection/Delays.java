package io.roomkeeper.console.connection;

import java.time.Duration;

/// Runs something later, where screens are changed.
@FunctionalInterface
public interface Delays {
    void after(Duration delay, Runnable act);
}
