package io.roomkeeper.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.SessionId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A room in which everything happens in any order, against what each member should have got: all
/// that was said while it was in, in order and once, but for what it was told is missing.
class LaneModelTest {
    private static final int STEPS = 1_500;
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final Stage stage =
            new Stage(
                    DeliveryLimits.DEFAULT
                            .withRoomBytes(2048)
                            .withLaneBytes(64 * 1024)
                            .withDeflate(true, 300));
    private final List<ThreadByHand> threads = List.of(stage.thread, new ThreadByHand());
    private final SessionId author = stage.member(Stage.ANA);
    private final List<Link> inside = new ArrayList<>();
    private final Map<SessionId, List<Long>> said = new HashMap<>();
    private final Map<SessionId, Link> links = new HashMap<>();
    private long answers;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_member_gets_what_was_said_while_it_was_in(long seed) {
        var random = new Random(seed);
        threads.forEach(thread -> thread.pace = MILLI / 10);
        for (int step = 0; step < STEPS; step++) {
            step(random);
        }
        for (var socket : stage.sockets.values()) {
            socket.room = Long.MAX_VALUE;
            socket.drain(0);
        }
        threads.forEach(ThreadByHand::finish);
        said.forEach((session, sequences) -> check(seed, session, sequences));
        assertThat(links).hasSizeGreaterThan(30);
    }

    private void step(Random random) {
        var thread = threads.get(random.nextInt(threads.size()));
        switch (random.nextInt(20)) {
            case 0, 1 -> join(thread, random);
            case 2 -> leave(random);
            case 3, 4, 5, 6, 7, 8 -> say(author, random);
            case 9 -> {
                if (!inside.isEmpty()) {
                    say(any(random).session(), random);
                }
            }
            case 10 -> {
                if (!inside.isEmpty()) {
                    any(random).answer(new MemberFrame.Exited(++answers, Stage.ROOM));
                }
            }
            case 11 -> {
                if (!inside.isEmpty()) {
                    stage.socket(any(random).session()).room = random.nextInt(500);
                }
            }
            case 12, 13 -> {
                if (!inside.isEmpty()) {
                    var socket = stage.socket(any(random).session());
                    socket.room = Math.min(socket.room, 1_000_000);
                    socket.drain(random.nextInt(3000));
                }
            }
            case 14, 15 -> thread.runOnce();
            case 16, 17 -> thread.run();
            default -> thread.pass(random.nextInt(60) * MILLI);
        }
    }

    private Link any(Random random) {
        return inside.get(random.nextInt(inside.size()));
    }

    private void join(ThreadByHand thread, Random random) {
        var link = stage.link(new UserId("user" + links.size()), thread, random.nextBoolean());
        stage.join(link.user(), link.session());
        inside.add(link);
        links.put(link.session(), link);
        said.put(link.session(), new ArrayList<>());
    }

    private void leave(Random random) {
        if (!inside.isEmpty()) {
            var link = inside.remove(random.nextInt(inside.size()));
            stage.leave(link.user(), link.session());
        }
    }

    private void say(SessionId from, Random random) {
        var content = "x".repeat(random.nextInt(10) == 0 ? random.nextInt(40_000) : 50);
        stage.say(from, content, Hearers.ALL, random.nextInt(4) == 0);
        for (var link : inside) {
            if (!link.session().equals(from)) {
                said.getOrDefault(link.session(), List.of()).add(stage.sequence);
            }
        }
    }

    private void check(long seed, SessionId session, List<Long> expected) {
        var socket = stage.socket(session);
        var missed = new ArrayList<long[]>();
        var got = new ArrayList<Long>();
        for (var frame : socket.frames()) {
            switch (frame) {
                case MemberFrame.Message message -> got.add(message.sequence());
                case MemberFrame.Gap gap -> missed.add(new long[] {gap.from(), gap.to()});
                default -> {}
            }
        }
        assertThat(got)
                .as("seed %d, %s: in order", seed, session)
                .isSorted()
                .doesNotHaveDuplicates();
        var present = new HashSet<>(got);
        assertThat(new HashSet<>(expected))
                .as("seed %d, %s: its own", seed, session)
                .containsAll(present);
        for (long sequence : expected) {
            boolean told =
                    missed.stream().anyMatch(gap -> gap[0] <= sequence && sequence <= gap[1]);
            assertThat(told || present.contains(sequence))
                    .as("seed %d, %s: %d is there or told missing", seed, session, sequence)
                    .isTrue();
        }
    }
}
