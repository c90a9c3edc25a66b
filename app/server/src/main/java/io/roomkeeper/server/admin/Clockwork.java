package io.roomkeeper.server.admin;

/// Does something again and again, whether or not it fails at times.
@FunctionalInterface
public interface Clockwork {
    /// Has `work`, which the log calls `name`, done after each `seconds`.
    void every(int seconds, String name, Runnable work);
}
