package io.roomkeeper.server;

import io.roomkeeper.server.access.Credentials;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.admin.ConsoleFeed;
import io.roomkeeper.server.admin.SendDelays;
import io.roomkeeper.server.callback.Callbacks;
import io.roomkeeper.server.delivery.Delivery;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.EmbeddedEngine;
import io.roomkeeper.server.engine.RoomListener;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.stream.Stream;

/// The rooms and everybody who hears what happens in them.
final class Rooms implements AutoCloseable {
    private final Shards shards = new Shards();
    private final Delivery delivery;
    private final ConsoleFeed consoles;
    private final SendDelays delays;
    private final Callbacks callbacks;
    private final ChatroomEngine engine;

    Rooms(
            ServerSettings settings,
            Credentials credentials,
            ModeratorKeys keys,
            Stores stores,
            InstantSource clock) {
        delivery = new Delivery(settings.delivery().limits());
        delays = new SendDelays(clock);
        consoles = new ConsoleFeed(keys::isKnown);
        callbacks = new Callbacks(settings.callbacks(), credentials, clock);
        engine =
                new EmbeddedEngine(
                        stores.state(),
                        stores.history(),
                        clock,
                        shards.threads(),
                        Stream.<RoomListener>of(
                                        delivery,
                                        delays,
                                        consoles,
                                        callbacks.listener(this::routesServerMessages))
                                .<RoomListener>map(CarefulListener::new)
                                .toList(),
                        new SecureRandom(),
                        settings.limitsInForce());
        begin(settings.app());
    }

    private boolean routesServerMessages() {
        return engine.app().settings().has(AppSwitch.ROUTE_SERVER_MESSAGES);
    }

    /// Switches what the settings say; everything else stays as it was left.
    private void begin(ServedApp app) {
        var settings = engine.app().settings();
        for (var each : app.switches().entrySet()) {
            settings = settings.with(each.getKey(), each.getValue());
        }
        if (app.inactivityMinutes().isPresent()) {
            settings = settings.withInactivity(app.inactivityMinutes().getAsInt());
        }
        engine.execute(new AppCommand.Configure(settings, Act.of("settings", ""))).join();
    }

    ChatroomEngine engine() {
        return engine;
    }

    Delivery delivery() {
        return delivery;
    }

    ConsoleFeed consoles() {
        return consoles;
    }

    SendDelays delays() {
        return delays;
    }

    Callbacks callbacks() {
        return callbacks;
    }

    /// Lets the rooms finish what they were given.
    @Override
    public void close() {
        shards.close();
        callbacks.close();
    }
}
