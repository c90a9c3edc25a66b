package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// What was acknowledged survives `kill -9`, and a call is there as a whole or not at all.
class KillTest {
    private static final int KILLS = 20;
    private static final int CALLERS = 8;
    private static final int ROOMS = 4;
    private static final int MINUTES = 43_200;

    @TempDir Path data;

    /// One call: two users who are muted together.
    private record Call(RoomId room, UserId first, UserId second) {
        static Call number(int n) {
            return new Call(
                    new RoomId("room-" + n % ROOMS), new UserId("a-" + n), new UserId("b-" + n));
        }

        CompletableFuture<Void> run(ServerApiClient api) {
            return api.mute(room, List.of(first, second), MINUTES);
        }
    }

    private final Random random = new Random(20);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<Call> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void twenty_kills_in_mid_write_lose_nothing_that_was_acknowledged() throws Exception {
        try (var server = ServerProcess.start(data)) {
            createRooms(server.api());
        }
        for (int kill = 0; kill < KILLS; kill++) {
            killInMidWrite();
        }
        try (var server = ServerProcess.start(data)) {
            assertAllThere(server.api());
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * 20);
    }

    private void killInMidWrite() throws Exception {
        try (var server = ServerProcess.start(data);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertAllThere(server.api());
            int enough = acknowledged.size() + 20 + random.nextInt(200);
            var callers =
                    Stream.generate(() ->
                                    CompletableFuture.runAsync(
                                            () -> callUntilKilled(server, enough), threads))
                            .limit(CALLERS)
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.anyOf(callers).join();
            server.kill();
            CompletableFuture.allOf(callers).join();
        }
    }

    private static void createRooms(ServerApiClient api) {
        for (int i = 0; i < ROOMS; i++) {
            api.createRoom(new RoomId("room-" + i)).join();
        }
    }

    /// One caller returns when enough is acknowledged, and the others are in the middle of a call.
    private void callUntilKilled(ServerProcess server, int enough) {
        var api = server.api();
        while (acknowledged.size() < enough) {
            var call = Call.number(numbers.incrementAndGet());
            var failure = call.run(api).handle((_, thrown) -> thrown != null).join();
            if (failure) {
                return;
            }
            acknowledged.add(call);
        }
    }

    private void assertAllThere(ServerApiClient api) {
        Map<RoomId, Set<UserId>> muted = new HashMap<>();
        for (int i = 0; i < ROOMS; i++) {
            var room = new RoomId("room-" + i);
            muted.put(room, new HashSet<>(api.muted(room).join()));
        }
        for (var call : acknowledged) {
            var there = muted.getOrDefault(call.room(), Set.of());
            assertThat(there.contains(call.first()) && there.contains(call.second()))
                    .as("%s is there", call)
                    .isTrue();
        }
        for (int n = 1; n <= numbers.get(); n++) {
            var call = Call.number(n);
            var there = muted.getOrDefault(call.room(), Set.of());
            assertThat(there.contains(call.first())).isEqualTo(there.contains(call.second()));
        }
    }
}
