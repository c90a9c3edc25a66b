package io.roomkeeper.server.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class FreeSpaceTest {
    private static final long MIB = 1024 * 1024;

    private final MemoryDisk disk = new MemoryDisk();
    private final TestClock clock = new TestClock();
    private final FreeSpace space = new FreeSpace(disk, 256 * MIB, clock);

    @Test
    void there_is_room_down_to_the_least() {
        disk.free(256 * MIB);
        assertThat(space.isEnough()).isTrue();
        assertThat(space.trouble()).isEmpty();
    }

    @Test
    void below_it_the_operator_is_told_what_is_free_and_what_is_needed() {
        disk.free(120 * MIB);
        assertThat(space.isEnough()).isFalse();
        assertThat(space.trouble())
                .get()
                .asString()
                .contains("is almost full: 120 MiB are free, 256 MiB are needed.");
    }

    @Test
    void the_disk_is_asked_once_a_second() {
        assertThat(space.isEnough()).isTrue();
        disk.free(0);
        clock.advance(Duration.ofMillis(999));
        assertThat(space.isEnough()).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(space.isEnough()).isFalse();
        disk.free(256 * MIB);
        clock.advance(Duration.ofSeconds(1));
        assertThat(space.isEnough()).isTrue();
    }
}
