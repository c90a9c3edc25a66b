package io.roomkeeper.server.callback;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

/// Takes one kind of events to the app, each subject's in order, without ever making the teller
/// wait. Server API §13.
final class Courier<T extends Posted> {
    /// Starts a POST.
    interface Way {
        CompletableFuture<Answer> send(Parcel parcel);
    }

    /// How events become the bodies of POSTs: at most `batch` share one.
    record Wrapping<T>(int batch, Function<List<T>, Parcel> parcel) {
        static <T extends Posted> Wrapping<T> json(int batch) {
            return new Wrapping<>(batch, Parcel::json);
        }

        static Wrapping<RoutedMessage> form() {
            return new Wrapping<>(1, message -> message.getFirst().parcel());
        }
    }

    private final Space space;
    private final Losses losses;
    private final List<Lane<T>> lanes;

    Courier(
            Wrapping<T> wrapping,
            Way way,
            CallbackLimits limits,
            Losses losses,
            Breaker breaker,
            Pauses pauses,
            Executor threads) {
        this.losses = losses;
        space = new Space(limits.waitingEvents(), limits.waitingBytes());
        var road = new Lane.Road<>(wrapping, way, limits, losses, breaker, pauses, space, threads);
        lanes = Stream.generate(() -> new Lane<>(road)).limit(limits.lanes()).toList();
    }

    /// Returns at once; when too much waits already, `event` is lost.
    void offer(T event) {
        if (space.take(event.weight())) {
            lanes.get(Math.floorMod(event.subject().hashCode(), lanes.size())).add(event);
        } else {
            losses.add(1, "too many wait");
        }
    }

    /// Waits until all is told, but no longer than `most`.
    void finish(Duration most) {
        try {
            int left = space.drained(most);
            if (left > 0) {
                losses.add(left, "the server stops");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
