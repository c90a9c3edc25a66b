package io.roomkeeper.launcher;

import io.roomkeeper.protocol.RoomId;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Shows a room in which so many messages a second are said, by real members of a real server, and
/// measures the window's frames: `mvn -q test-compile exec:exec@console-load`. It fails when a
/// frame is late, or the list does not show the newest message.
public final class ConsoleLoad {
    private static final RoomId ROOM = new RoomId("launch");
    private static final int WARM_UP_SECONDS = 10;

    private ConsoleLoad() {}

    /// Messages a second, and seconds.
    public static void main(String[] args) throws Exception {
        int rate = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        try (var console = new DrivenConsole();
                var timer = Executors.newSingleThreadScheduledExecutor()) {
            var speakers = console.speakers(ROOM);
            var turn = new AtomicInteger();
            timer.scheduleAtFixedRate(
                    () -> say(speakers, turn.getAndIncrement()),
                    0,
                    TimeUnit.SECONDS.toNanos(1) / rate,
                    TimeUnit.NANOSECONDS);
            console.open(ROOM);
            measure(console, seconds);
            timer.shutdownNow();
        }
    }

    private static void say(Speakers speakers, int turn) {
        var _ =
                speakers.say(
                        turn,
                        "message " + turn + " of a room that talks without a pause, as in a raid");
    }

    private static void measure(DrivenConsole console, int seconds) throws InterruptedException {
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        long before = usedMegabytes();
        var frames = new FrameProbe();
        DrivenConsole.onScreen(() -> {
            frames.start();
            return true;
        });
        TimeUnit.SECONDS.sleep(seconds);
        var seen = DrivenConsole.onScreen(frames::result);
        boolean following = DrivenConsole.onScreen(() -> isFollowing(console.messages()));
        System.out.println(seen);
        System.out.printf(
                "rows %d, heap %d MB before, %d MB after%n",
                DrivenConsole.onScreen(() -> console.messages().getItems().size()),
                before,
                usedMegabytes());
        if (seen.over() > 0 || !following) {
            throw new IllegalStateException(
                    following ? "a frame was late" : "the list did not follow");
        }
    }

    private static boolean isFollowing(ListView<?> list) {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getLastVisibleCell().getIndex() == list.getItems().size() - 1;
    }

    private static long usedMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
