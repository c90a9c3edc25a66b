package io.roomkeeper.launcher.demo;

import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The invented members: real clients that say what the script gives them, one line at a time.
final class Crowd implements AutoCloseable {
    private final Map<UserId, Guest> guests = new ConcurrentHashMap<>();
    private final DemoScript script;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("demo").factory());

    Crowd(DemoScript script) {
        this.script = script;
    }

    /// Lets `user` into `room`; returns when the user is in.
    void enter(URI members, ServerApiClient api, RoomId room, UserId user) {
        var token = api.token(user, user.value()).join();
        guests.put(user, Guest.enter(members, token, room, timer).join());
    }

    void startTalking() {
        schedule(script.next());
    }

    private void schedule(DemoScript.Line line) {
        var _ =
                timer.schedule(
                        () -> {
                            say(line);
                            schedule(script.next());
                        },
                        line.pause().toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    private void say(DemoScript.Line line) {
        var guest = guests.get(line.user());
        if (guest != null) {
            guest.say(WireJson.mapper().writeValueAsString(Map.of("content", line.text())));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        guests.values().forEach(Guest::close);
    }
}
