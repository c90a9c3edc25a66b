package io.roomkeeper.launcher.demo;

import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The invented members: real clients that say what the script gives them, one line at a time.
final class Crowd implements AutoCloseable {
    private final Map<UserId, Guest> guests = new ConcurrentHashMap<>();
    private final DemoScript script;
    private final ScheduledExecutorService timer;

    /// Talks on `timer`, which ends with the crowd.
    Crowd(DemoScript script, ScheduledExecutorService timer) {
        this.script = script;
        this.timer = timer;
    }

    /// Lets `user` into `room`; returns when the user is in.
    void enter(URI members, ServerApiClient api, RoomId room, UserId user) {
        var token = api.token(user, user.value()).join();
        guests.put(user, Guest.enter(members, token, room, timer).join());
    }

    void startTalking() {
        sayLater(script.next());
    }

    private void sayLater(DemoScript.Line line) {
        var _ = timer.schedule(() -> say(line), line.pause().toNanos(), TimeUnit.NANOSECONDS);
    }

    private void say(DemoScript.Line line) {
        var guest = guests.get(line.user());
        if (guest != null) {
            guest.say(line.objectName(), line.content());
        }
        sayLater(script.next());
    }

    @Override
    public void close() {
        timer.shutdownNow();
        guests.values().forEach(Guest::close);
    }
}
