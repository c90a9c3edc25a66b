package io.roomkeeper.server.callback;

import io.roomkeeper.server.access.Credentials;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomListener;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Tells the app's own server what happens, and asks it about messages. Never makes anybody wait.
/// Server API §13.
public final class Callbacks implements AutoCloseable {
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("callback-", 0).factory());
    private final CallbackSettings settings;
    private final InstantSource clock;
    private final Pauses pauses;
    private final Post post;
    private final List<Courier<?>> couriers = new ArrayList<>();
    private final Consumer<RoomStatus> roomStatus;
    private final Consumer<AttributeSync> attributes;
    private final Consumer<RoutedMessage> routing;
    private final Consumer<OnlineStatus> onlineStatus;
    private final PreSend preSend;

    /// Calls are signed with the app's key and secret.
    public Callbacks(CallbackSettings settings, Credentials credentials, InstantSource clock) {
        this(settings, credentials, clock, InetAddress::getAllByName, Pauses.REAL);
    }

    Callbacks(
            CallbackSettings settings,
            Credentials credentials,
            InstantSource clock,
            AddressGuard.Resolver resolver,
            Pauses pauses) {
        this.settings = settings;
        this.clock = clock;
        this.pauses = pauses;
        var limits = settings.limits();
        post =
                new Post(
                        new AddressGuard(resolver, settings.allowedHosts()),
                        new SignedUrl(credentials, clock, new SecureRandom()),
                        limits.answerBytes(),
                        threads);
        roomStatus = teller(CallbackKind.ROOM_STATUS, Courier.Wrapping.json(limits.batch()));
        attributes = teller(CallbackKind.ATTRIBUTES, Courier.Wrapping.json(limits.batch()));
        routing = teller(CallbackKind.ROUTING, Courier.Wrapping.form());
        onlineStatus = teller(CallbackKind.ONLINE_STATUS, Courier.Wrapping.json(limits.batch()));
        preSend =
                new AskedApp(
                        settings,
                        credentials.appKey(),
                        way(CallbackKind.PRE_SEND, limits.preSendTimeout()),
                        losses(CallbackKind.PRE_SEND));
    }

    private <T extends Posted> Consumer<T> teller(CallbackKind kind, Courier.Wrapping<T> wrapping) {
        if (!settings.urls().containsKey(kind)) {
            return _ -> {};
        }
        var limits = settings.limits();
        var courier =
                new Courier<>(
                        wrapping,
                        way(kind, limits.timeout()),
                        limits,
                        losses(kind),
                        new Breaker(kind, limits, clock),
                        pauses,
                        threads);
        couriers.add(courier);
        return courier::offer;
    }

    private Courier.Way way(CallbackKind kind, Duration within) {
        var url = settings.urls().get(kind);
        return url == null
                ? _ -> CompletableFuture.completedFuture(new Answer.Failed("there is no URL"))
                : parcel -> post.send(url, parcel, within);
    }

    private Losses losses(CallbackKind kind) {
        return new Losses(kind, settings.limits().warnEvery(), clock);
    }

    public void tell(RoomStatus event) {
        roomStatus.accept(event);
    }

    public void tell(AttributeSync event) {
        attributes.accept(event);
    }

    public void tell(RoutedMessage message) {
        routing.accept(message);
    }

    public void tell(OnlineStatus event) {
        onlineStatus.accept(event);
    }

    /// Tells what happens in the rooms. `routesServerMessages` is asked whether messages of the
    /// Server API go through message routing. Client behaviour §12.
    public RoomListener listener(BooleanSupplier routesServerMessages) {
        return new RoomCallbacks(this, routesServerMessages);
    }

    /// Whom to ask before a message is sent.
    public PreSend preSend() {
        return preSend;
    }

    /// Asks about a message of the Server API, which may have no id yet; completes with the content
    /// it goes out with, empty when it must not. §13.4.
    public CompletableFuture<Optional<String>> review(RoomCommand.Publish message) {
        return preSend.ask(Draft.of(message, clock.instant())).thenApply(Verdict::delivered);
    }

    /// Gives what waits a moment to go out; the rest is lost.
    @Override
    public void close() {
        var until = clock.instant().plus(settings.limits().closeWithin());
        for (var courier : couriers) {
            courier.finish(Duration.between(clock.instant(), until));
        }
        post.close();
        threads.shutdownNow();
    }
}
