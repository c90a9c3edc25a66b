package io.roomkeeper.launcher;

import io.roomkeeper.client.HistoryOrder;
import io.roomkeeper.client.MemberClient;
import io.roomkeeper.client.MemberListener;
import io.roomkeeper.client.MemberOptions;
import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.Platform;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A member who talks, leaves, comes back, loses the connection and falls asleep over it, as chance
/// has it, and keeps a record of what it hears.
final class Wanderer implements MemberListener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final int PAGE = 50;
    private static final long BLINK = TimeUnit.MILLISECONDS.toNanos(1);

    /// In messages that others say meanwhile: more than a server keeps for a slow reader.
    private static final int LONGEST_SLEEP = 800;

    private static final String CONTENT = "{\"content\":\"" + "x".repeat(4_000) + "\"}";
    private static final MemberOptions OPTIONS =
            new MemberOptions(
                    Platform.WEBSOCKET,
                    Duration.ofSeconds(PATIENCE_SECONDS),
                    (_, task) ->
                            CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)
                                    .execute(task));

    private final UserId user;
    private final RoomId room;
    private final Random random;
    private final Detour detour;
    private final Hearing hearing;
    private final MemberClient client;
    private final Talk talk;
    private volatile boolean joining;
    private volatile int place;
    private boolean in;
    private long sleepsUntil;

    Wanderer(ServerProcess server, RoomId room, String name, Random random, Talk talk)
            throws IOException {
        this.room = room;
        this.random = random;
        this.talk = talk;
        user = new UserId(name);
        hearing = new Hearing(name);
        detour = new Detour(server.members);
        var token = now(server.api().token(user, name));
        client = now(MemberClient.connect(detour.address(), token, this, OPTIONS));
    }

    private static <T> T now(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    UserId user() {
        return user;
    }

    Hearing hearing() {
        return hearing;
    }

    /// Does what chance has it do next; a refusal or a lost connection is no failure.
    void step(ServerApiClient api) {
        try {
            if (sleepsUntil > 0) {
                sleep();
            } else if (!client.isConnected()) {
                LockSupport.parkNanos(BLINK);
            } else if (!in) {
                join();
            } else {
                act(api, random.nextInt(1_000));
            }
        } catch (CompletionException refused) {
            if (!(refused.getCause() instanceof RoomkeeperException)) {
                throw refused;
            }
        }
    }

    private void act(ServerApiClient api, int dice) {
        if (dice < 2) {
            fallAsleep();
        } else if (dice < 10) {
            exit();
        } else if (dice < 20) {
            detour.cut();
        } else if (dice < 25) {
            now(api.mute(room, List.of(user), 1));
        } else if (dice < 50) {
            now(api.unmute(room, List.of(user)));
        } else {
            say(dice % 3 == 0);
        }
    }

    private void fallAsleep() {
        if (talk.maySleep()) {
            detour.stall(true);
            sleepsUntil = talk.messages() + LONGEST_SLEEP / 4 + random.nextInt(LONGEST_SLEEP);
        }
    }

    private void sleep() {
        if (talk.messages() < sleepsUntil) {
            LockSupport.parkNanos(BLINK);
        } else {
            wake();
        }
    }

    private void wake() {
        if (sleepsUntil > 0) {
            sleepsUntil = 0;
            detour.stall(false);
            talk.woke();
        }
    }

    /// Wakes up and is in, to hear the end.
    void settle() {
        wake();
        while (!in) {
            try {
                join();
            } catch (CompletionException lost) {
                LockSupport.parkNanos(BLINK);
            }
        }
    }

    private void join() {
        joining = true;
        var joined = now(client.join(room, false, -1));
        hearing.begun(place, joined.sequence());
        in = true;
    }

    private void exit() {
        in = false;
        now(client.exit(room));
    }

    private void say(boolean waits) {
        var saying =
                client.send(room, "RC:TxtMsg", CONTENT)
                        .thenAccept(sent -> {
                            hearing.said(sent.sequence(), sent.messageUId());
                            talk.said();
                        });
        if (waits) {
            now(saying);
        }
    }

    /// Says something that everybody has to hear, as soon as it can; its number.
    long sayLast() {
        while (true) {
            try {
                var sent = now(client.send(room, "RC:TxtMsg", "{\"content\":\"the end\"}"));
                hearing.said(sent.sequence(), sent.messageUId());
                return sent.sequence();
            } catch (CompletionException lost) {
                LockSupport.parkNanos(BLINK);
            }
        }
    }

    /// All of the room that is stored.
    List<HistoryChecker.Stored> history() {
        var all = new ArrayList<HistoryChecker.Stored>();
        var page = now(client.history(room, 0, PAGE, HistoryOrder.NEWER));
        while (!page.messages().isEmpty()) {
            page.messages()
                    .forEach(each ->
                            all.add(new HistoryChecker.Stored(each.sequence(), each.messageUId())));
            page = now(client.history(room, page.syncTime(), PAGE, HistoryOrder.NEWER));
        }
        return all;
    }

    @Override
    public void messageCame(MemberFrame.Message message) {
        hearing.heard(message);
    }

    @Override
    public void messagesMissed(MemberFrame.Gap gap) {
        hearing.missed(gap.from(), gap.to());
    }

    @Override
    public void attributesSynced(RoomId synced) {
        if (joining) {
            joining = false;
            place = hearing.begin();
        }
    }

    @Override
    public void rejoined(MemberFrame.Joined joined) {
        if (joined.missedTo() > 0) {
            hearing.missed(joined.missedFrom(), joined.missedTo());
        }
        joined.messages().forEach(hearing::heard);
    }

    @Override
    public void close() throws IOException {
        client.close();
        detour.close();
    }
}
