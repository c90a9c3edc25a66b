package io.roomkeeper.launcher.demo;

import io.roomkeeper.client.MemberClient;
import io.roomkeeper.client.MemberListener;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberFrame;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// One invented member. Muted, it keeps trying and stays silent; banned, it tries to come back.
final class Guest implements AutoCloseable {
    /// Seconds after which somebody who was thrown out knocks again.
    private static final long KNOCK_SECONDS = 60;

    private final MemberClient client;
    private final RoomId room;
    private final ScheduledExecutorService timer;
    private volatile boolean out;

    private Guest(MemberClient client, RoomId room, ScheduledExecutorService timer) {
        this.client = client;
        this.room = room;
        this.timer = timer;
    }

    static CompletableFuture<Guest> enter(
            URI members, String token, RoomId room, ScheduledExecutorService timer) {
        return MemberClient.connect(members, token, new Deaf())
                .thenCompose(client ->
                        client.join(room, false, -1)
                                .thenApply(_ -> new Guest(client, room, timer)));
    }

    void say(String objectName, String content) {
        if (out) {
            return;
        }
        var _ =
                client.send(room, objectName, content)
                        .whenComplete((_, failure) -> {
                            if (isBan(failure)) {
                                out = true;
                                knockLater();
                            }
                        });
    }

    private void knockLater() {
        if (!timer.isShutdown()) {
            var _ = timer.schedule(this::knock, KNOCK_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void knock() {
        var _ =
                client.join(room, false, -1)
                        .whenComplete((joined, _) -> {
                            if (joined == null) {
                                knockLater();
                            } else {
                                out = false;
                            }
                        });
    }

    private static boolean isBan(Throwable failure) {
        var cause = failure != null && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof RoomkeeperException refusal
                && refusal.code() == ErrorCode.MEMBER_BANNED;
    }

    @Override
    public void close() {
        client.close();
    }

    /// Invented members follow the script, not each other.
    private static final class Deaf implements MemberListener {
        @Override
        public void happened(MemberFrame.Event event) {}

        @Override
        public void disconnected(int code, String why) {}
    }
}
