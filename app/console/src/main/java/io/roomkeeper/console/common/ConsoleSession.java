package io.roomkeeper.console.common;

import io.roomkeeper.client.Moderation;
import io.roomkeeper.client.ServerAddress;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.ServerInfo;

import javafx.beans.value.ObservableStringValue;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The connection to one server as the screens see it. Used on the FX thread only.
public interface ConsoleSession {
    /// The calls to the server; a different object after the connection was lost and found again.
    Moderation moderation();

    /// The server, as it was when the connection was made, but with those who have keys now.
    ServerInfo server();

    /// Whether `user` has a key of the server.
    default boolean isModerator(UserId user) {
        return server().moderators().contains(user.value());
    }

    /// Where the server is, as it was reached.
    ServerAddress address();

    /// Calls `listener` on the FX thread with what happened since the last frame, in order.
    Subscription onEvents(Consumer<List<ConsoleEvent>> listener);

    /// Tells of the messages, joins and exits in `room` until each subscription to it has ended,
    /// whatever becomes of the connection or the room meanwhile. Each call makes the server tell
    /// the last messages again.
    Subscription watch(RoomId room);

    /// Empty while connected; else a sentence that says why no act is possible.
    ObservableStringValue outage();

    /// Runs what changes the screen: `Platform::runLater` in the app, `Runnable::run` in tests.
    Executor fx();

    /// Runs `act` after `delay` where the screen may be changed.
    void after(Duration delay, Runnable act);

    /// How far the server's clock was before ours when the connection was made.
    Duration ahead();

    /// The server's time.
    InstantSource clock();
}
