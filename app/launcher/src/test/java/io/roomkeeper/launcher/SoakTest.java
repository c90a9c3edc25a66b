package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.client.MemberClient;
import io.roomkeeper.client.MemberListener;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

/// A server under steady load, at seven tenths of what it can take, needs no more after a while
/// than before: heap, direct memory, threads and open files stay as they are.
class SoakTest {
    private static final int SECONDS = Integer.getInteger("soak.seconds", 6);
    private static final int READINGS = Math.clamp(SECONDS / 60, 6, 1_000);
    private static final int CALIBRATION_SECONDS = Math.clamp(SECONDS / 60, 1, 20);
    private static final double LOAD = 0.7;
    private static final int MEMBERS = 40;
    private static final int SENDERS = 8;
    private static final RoomId ROOM = new RoomId("soak");
    private static final String CONTENT = "{\"content\":\"" + "x".repeat(180) + "\"}";

    /// How much the second half may rise: caches that still fill, and the noise of readings.
    private static final double HEAP_MIB = 8;

    private static final double DIRECT_MIB = 2;
    private static final double THREADS = 4;
    private static final double HANDLES = 8;

    @TempDir Path data;

    private final AtomicLong delivered = new AtomicLong();

    @Test
    void nothing_grows_under_steady_load() throws Exception {
        try (var server =
                ServerProcess.start(data, "--inactivity-minutes=1440", "--history-megabytes=256")) {
            server.api().createRoom(ROOM).join();
            var members = new ArrayList<MemberClient>();
            for (int i = 0; i < MEMBERS; i++) {
                members.add(member(server, "m" + i));
            }
            try (var vitals = new Vitals(server.pid())) {
                var senders = members.subList(0, SENDERS);
                soak(senders, vitals, saturation(senders) * LOAD);
            } finally {
                members.forEach(MemberClient::close);
            }
        }
    }

    private MemberClient member(ServerProcess server, String name) {
        var user = new UserId(name);
        var token = server.api().token(user, name).join();
        var member =
                MemberClient.connect(
                                server.members,
                                token,
                                new MemberListener() {
                                    @Override
                                    public void messageCame(MemberFrame.Message message) {
                                        delivered.incrementAndGet();
                                    }
                                })
                        .join();
        member.join(ROOM, false, -1).join();
        return member;
    }

    /// Messages a second when each sender's next one goes as soon as the last is acknowledged.
    private static double saturation(List<MemberClient> senders) {
        long began = System.nanoTime();
        long until = began + TimeUnit.SECONDS.toNanos(CALIBRATION_SECONDS);
        long sent = talk(senders, Double.POSITIVE_INFINITY, () -> System.nanoTime() > until).join();
        return sent / ((System.nanoTime() - began) / 1e9);
    }

    private void soak(List<MemberClient> senders, Vitals vitals, double perSecond) {
        var over = new AtomicBoolean();
        var talking = talk(senders, perSecond, over::get);
        var readings = new ArrayList<Vitals.Reading>();
        var pace = new Pacer((double) READINGS / SECONDS);
        for (int i = 0; i < READINGS; i++) {
            pace.await();
            readings.add(vitals.read());
            System.out.printf("soak %d/%d: %s%n", i + 1, READINGS, readings.getLast());
        }
        over.set(true);
        long sent = talking.join();
        System.out.printf(
                "soak: %.0f messages a second to %d members for %d s, %d sent, %d delivered%n",
                perSecond, MEMBERS, SECONDS, sent, delivered.get());
        assertFlat(readings, "heap", Vitals.Reading::heap, HEAP_MIB);
        assertFlat(readings, "direct memory", Vitals.Reading::direct, DIRECT_MIB);
        assertFlat(readings, "threads", Vitals.Reading::threads, THREADS);
        assertFlat(readings, "open files", Vitals.Reading::handles, HANDLES);
        assertThat(sent).isPositive();
        assertThat(delivered).hasValueGreaterThanOrEqualTo(sent);
    }

    /// Completes when it is over, with the number of messages that were acknowledged.
    private static CompletableFuture<Long> talk(
            List<MemberClient> senders, double perSecond, BooleanSupplier over) {
        var sent = new AtomicLong();
        var all =
                senders.stream()
                        .map(sender ->
                                CompletableFuture.runAsync(
                                        () -> {
                                            var pace = new Pacer(perSecond / senders.size());
                                            while (!over.getAsBoolean()) {
                                                pace.await();
                                                sender.send(ROOM, "RC:TxtMsg", CONTENT).join();
                                                sent.incrementAndGet();
                                            }
                                        },
                                        Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(all).thenApply(_ -> sent.get());
    }

    private static void assertFlat(
            List<Vitals.Reading> readings,
            String what,
            ToDoubleFunction<Vitals.Reading> part,
            double tolerance) {
        var values = readings.stream().mapToDouble(part).boxed().toList();
        assertThat(Trend.rise(values)).as("rise of %s: %s", what, values).isLessThan(tolerance);
    }
}
