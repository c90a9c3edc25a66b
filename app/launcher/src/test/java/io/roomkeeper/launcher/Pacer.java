package io.roomkeeper.launcher;

import java.util.concurrent.locks.LockSupport;

/// Lets one go on at a steady rate; what comes late is made up for.
final class Pacer {
    private final long pauseNanos;
    private long next = System.nanoTime();

    Pacer(double perSecond) {
        pauseNanos = (long) (1e9 / perSecond);
    }

    void await() {
        next += pauseNanos;
        for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
