package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// What was acknowledged survives `kill -9`, and a call is there as a whole or not at all.
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final int CALLERS = 8;

    /// After as many, other rooms are taken, so that a check stays as quick as the first.
    private static final int KILLS_PER_LEDGER = 10;

    @TempDir Path data;

    private final Random random = new Random(20);
    private final List<KillLedger> ledgers = new ArrayList<>();

    @Test
    void kills_in_mid_write_lose_nothing_that_was_acknowledged() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            boolean other = kill % KILLS_PER_LEDGER == 0;
            if (other) {
                ledgers.add(new KillLedger("l" + ledgers.size()));
            }
            killInMidWrite(ledgers.getLast(), other);
        }
        try (var server = started()) {
            ledgers.forEach(ledger -> ledger.check(server));
        }
        assertThat(ledgers.stream().mapToInt(KillLedger::acknowledged).sum())
                .isGreaterThan(KILLS * 20);
    }

    // a day, so that no room of a long run ends meanwhile
    private ServerProcess started() throws Exception {
        return ServerProcess.start(data, "--inactivity-minutes=1440");
    }

    private void killInMidWrite(KillLedger ledger, boolean other) throws Exception {
        try (var server = started();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            if (other) {
                ledger.createRooms(server.api());
            } else {
                ledger.check(server);
            }
            int enough = ledger.acknowledged() + 20 + random.nextInt(200);
            var callers =
                    IntStream.range(0, CALLERS)
                            .mapToObj(number -> new KillCaller(server, ledger, number))
                            .toList();
            var calls =
                    callers.stream()
                            .map(caller ->
                                    CompletableFuture.runAsync(
                                            () -> caller.callUntil(enough), threads))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.anyOf(calls).join();
            server.kill();
            CompletableFuture.allOf(calls).join();
            callers.forEach(KillCaller::close);
        }
    }
}
