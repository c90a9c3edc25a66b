package io.roomkeeper.server.store.history;

import static io.roomkeeper.server.store.history.Messages.ROOM;
import static io.roomkeeper.server.store.history.Messages.get;
import static io.roomkeeper.server.store.history.Messages.message;
import static io.roomkeeper.server.store.history.Messages.newest;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.Fault;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.MemoryDisk;
import io.roomkeeper.server.store.journal.StoreException;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;

/// Every call to the disk goes wrong in turn while messages are written, segments are filled and
/// expired ones go; afterwards the history has what was acknowledged, and goes on.
class MessageFaultsTest {
    private static final int PAGE = 16;
    private static final long SMALL_SEGMENT = 700;
    private static final int MESSAGES = 6;

    @TempDir Path data;
    private int opened;

    /// What a life acknowledged and had not let expire, and whether anything expired in it.
    private record Life(List<Long> acknowledged, boolean expired) {}

    /// A store whose indexes are in a folder that no other uses, as when they are lost.
    private MessageStore open(MemoryDisk disk, MessageSync sync, TestClock clock) {
        opened++;
        return MessageStore.open(
                data.resolve("index-" + opened),
                disk,
                SMALL_SEGMENT,
                MessageSettings.DEFAULT.with(sync),
                new FreeSpace(disk, 0, clock),
                clock);
    }

    private Life live(MemoryDisk disk, MessageSync sync) {
        var acknowledged = new ArrayList<Long>();
        boolean expired = false;
        var clock = new TestClock();
        try (var store = open(disk, sync, clock)) {
            for (int number = 1; number <= MESSAGES; number++) {
                if (number == MESSAGES - 2) {
                    expired = true;
                    acknowledged.clear();
                    clock.advance(MessageSettings.RETENTION.plusHours(3));
                    get(store.sweep());
                }
                if (keeps(store, number, clock)) {
                    acknowledged.add((long) number);
                }
            }
        } catch (StoreException failed) {
            return new Life(acknowledged, expired);
        }
        return new Life(acknowledged, expired);
    }

    private static boolean keeps(MessageStore store, int number, TestClock clock) {
        try {
            get(store.append(message(ROOM, number, clock.instant().plusMillis(number))));
            return true;
        } catch (CompletionException refused) {
            return false;
        }
    }

    private void assertKept(MemoryDisk disk, Life life) {
        var clock = new TestClock();
        if (life.expired()) {
            clock.advance(MessageSettings.RETENTION.plusHours(3));
        }
        try (var store = open(disk, MessageSync.ALWAYS, clock)) {
            assertThat(newest(store, ROOM)).containsAll(life.acknowledged()).isSorted();
            assertThat(keeps(store, 99, clock)).isTrue();
            assertThat(newest(store, ROOM)).endsWith(99L);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR", "REFUSED", "DONE_ALL_THE_SAME", "KILL", "POWER_CUT"})
    void whichever_call_goes_wrong_the_acknowledged_is_there_and_writing_goes_on(Fault fault) {
        var whole = new MemoryDisk(PAGE);
        live(whole, MessageSync.ALWAYS);
        assertThat(whole.calls()).isGreaterThan(2 * MESSAGES);
        for (int call = 0; call < whole.calls(); call++) {
            try {
                crash(fault, call);
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("%s at call %d".formatted(fault, call), failed);
            }
        }
    }

    private void crash(Fault fault, int call) {
        var always = new MemoryDisk(PAGE);
        always.failAt(call, fault);
        var life = live(always, MessageSync.ALWAYS);
        assertKept(always.afterPowerCut(new Random(call)), life);
        assertKept(always.afterKill(), life);
        var never = new MemoryDisk(PAGE);
        never.failAt(call, fault);
        var careless = live(never, MessageSync.NEVER);
        assertKept(never.afterKill(), careless);
    }
}
