package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// What was acknowledged survives `kill -9`, and a call is there as a whole or not at all. Each
/// start is also the check of what the one before it acknowledged.
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final int CALLERS = 8;

    /// After as many, other rooms are taken, so that a check stays as quick as the first.
    private static final int KILLS_PER_LEDGER = 5;

    /// After as many, another folder is taken, so that a start stays as quick.
    private static final int KILLS_PER_FOLDER = 200;

    @TempDir Path temp;

    private final Random random = new Random(20);
    private final List<KillLedger> ledgers = new ArrayList<>();
    private int acknowledged;

    @Test
    void kills_in_mid_write_lose_nothing_that_was_acknowledged() throws Exception {
        var program = Program.COMPILED.warmed(temp.resolve("program"), KillTest::use);
        var begin = Instant.now();
        for (int kill = 0; kill < KILLS; kill++) {
            var data = temp.resolve("data-" + kill / KILLS_PER_FOLDER);
            boolean other = kill % KILLS_PER_LEDGER == 0;
            if (other) {
                ledgers.add(new KillLedger("l" + kill));
            }
            killInMidWrite(program, data, ledgers.getLast(), other);
            if ((kill + 1) % KILLS_PER_FOLDER == 0 || kill + 1 == KILLS) {
                checkAll(program, data);
                System.out.printf(
                        "%d kills in %s, nothing lost of %d acknowledged changes%n",
                        kill + 1, Duration.between(begin, Instant.now()), acknowledged);
            }
        }
        assertThat(acknowledged).isGreaterThan(KILLS * 20);
    }

    /// Does all that callers and checks do.
    private static void use(ServerProcess server) {
        var ledger = new KillLedger("use");
        ledger.createRooms(server.api());
        try (var caller = new KillCaller(server, ledger, 0)) {
            caller.callUntil(60);
        }
        ledger.check(server);
    }

    // a day, so that no room of a long run ends meanwhile
    private static ServerProcess started(Program program, Path data) throws Exception {
        return ServerProcess.start(program, data, "--inactivity-minutes=1440");
    }

    private void checkAll(Program program, Path data) throws Exception {
        try (var server = started(program, data)) {
            ledgers.forEach(ledger -> ledger.check(server));
        }
        acknowledged += ledgers.stream().mapToInt(KillLedger::acknowledged).sum();
        ledgers.clear();
    }

    private void killInMidWrite(Program program, Path data, KillLedger ledger, boolean other)
            throws Exception {
        try (var server = started(program, data);
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
