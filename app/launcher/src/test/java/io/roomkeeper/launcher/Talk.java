package io.roomkeeper.launcher;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// How much was said in a room by all together, and how many sleep over it: never most of them.
final class Talk {
    private final int mostAsleep;
    private final AtomicLong messages = new AtomicLong();
    private final AtomicInteger asleep = new AtomicInteger();

    Talk(int mostAsleep) {
        this.mostAsleep = mostAsleep;
    }

    long messages() {
        return messages.get();
    }

    void said() {
        messages.incrementAndGet();
    }

    boolean maySleep() {
        if (asleep.incrementAndGet() > mostAsleep) {
            asleep.decrementAndGet();
            return false;
        }
        return true;
    }

    void woke() {
        asleep.decrementAndGet();
    }
}
