package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Members who join, leave, are muted, lose their connections and fall asleep at random all hear a
/// room in one order, each message once, and miss none without being told.
class WanderersTest {
    private static final int SECONDS = Integer.getInteger("wander.seconds", 6);
    private static final long SEED = Long.getLong("wander.seed", System.nanoTime());
    private static final int MEMBERS = 6;
    private static final long BOUND = TimeUnit.SECONDS.toNanos(60);
    private static final RoomId ROOM = new RoomId("wide");

    @TempDir Path data;

    @Test
    void everybody_hears_one_order_without_holes() throws Exception {
        System.out.println("wander.seed " + SEED);
        try (var server = ServerProcess.start(data, "--inactivity-minutes=1440")) {
            server.api().createRoom(ROOM).join();
            var wanderers = new ArrayList<Wanderer>();
            try {
                wander(server, wanderers);
                long end = settle(server, wanderers);
                var hearings = wanderers.stream().map(Wanderer::hearing).toList();
                hearings.forEach(hearing -> System.out.println(hearing.count()));
                assertThat(HistoryChecker.violations(hearings, wanderers.getFirst().history(), end))
                        .as("wander.seed %d", SEED)
                        .isEmpty();
                assertThat(end).isGreaterThan(MEMBERS);
            } finally {
                for (var wanderer : wanderers) {
                    wanderer.close();
                }
            }
        }
    }

    private static void wander(ServerProcess server, List<Wanderer> wanderers) throws Exception {
        var random = new Random(SEED);
        var talk = new Talk(MEMBERS / 2);
        for (int i = 0; i < MEMBERS; i++) {
            var chance = new Random(random.nextLong());
            wanderers.add(new Wanderer(server, ROOM, "w" + i, chance, talk));
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    wanderers.stream()
                            .map(wanderer -> threads.submit(() -> wander(server, wanderer, until)))
                            .toList();
            for (var each : all) {
                each.get();
            }
        }
    }

    private static void wander(ServerProcess server, Wanderer wanderer, long until) {
        var api = server.api();
        while (System.nanoTime() < until) {
            wanderer.step(api);
        }
    }

    /// Has everybody hear the last message, and returns its number.
    private static long settle(ServerProcess server, List<Wanderer> wanderers) {
        wanderers.forEach(Wanderer::settle);
        server.api().unmute(ROOM, wanderers.stream().map(Wanderer::user).toList()).join();
        long end = wanderers.getFirst().sayLast();
        long deadline = System.nanoTime() + BOUND;
        while (wanderers.stream().anyMatch(each -> each.hearing().last() < end)
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000);
        }
        return end;
    }
}
