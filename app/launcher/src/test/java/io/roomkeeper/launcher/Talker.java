package io.roomkeeper.launcher;

import io.roomkeeper.client.AttributeOptions;
import io.roomkeeper.client.MemberClient;
import io.roomkeeper.client.MemberListener;
import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A real member over a real WebSocket, and what it hears.
public final class Talker implements MemberListener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    public final UserId user;
    private final BlockingQueue<MemberFrame.Event> heard = new LinkedBlockingQueue<>();
    private final MemberClient client;

    public Talker(URI members, ServerApiClient api, String name) {
        user = new UserId(name);
        var token = now(api.token(user, name));
        client = now(MemberClient.connect(members, token, this));
    }

    private static <T> T now(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    public MemberFrame.Joined join(RoomId room) {
        return now(client.join(room, false, -1));
    }

    public MemberFrame.Sent say(RoomId room, String text) {
        return now(client.send(room, "RC:TxtMsg", "{\"content\":\"" + text + "\"}"));
    }

    /// Sets an attribute that stays when this member leaves.
    public void set(RoomId room, String key, String value) {
        now(client.setAttributes(room, Map.of(key, value), AttributeOptions.PLAIN));
    }

    /// The code with which `act` is refused.
    public static ErrorCode refused(Runnable act) {
        try {
            act.run();
        } catch (CompletionException refusal) {
            if (refusal.getCause() instanceof RoomkeeperException why) {
                return why.code();
            }
            throw refusal;
        }
        throw new AssertionError("it was not refused");
    }

    /// The next thing heard; fails after 20 s of silence.
    public MemberFrame.Event next() throws InterruptedException {
        var event = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError(user + " heard nothing");
        }
        return event;
    }

    @Override
    public void happened(MemberFrame.Event event) {
        heard.add(event);
    }

    @Override
    public void disconnected(int code, String why) {}

    @Override
    public void close() {
        client.close();
    }
}
