package io.roomkeeper.server.callback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// Some subjects' events on their way, one POST after the other.
final class Lane<T extends Posted> {
    /// What the lanes of one kind share.
    record Road<T extends Posted>(
            Courier.Wrapping<T> wrapping,
            Courier.Way way,
            CallbackLimits limits,
            Losses losses,
            Breaker breaker,
            Pauses pauses,
            Space space,
            Executor threads) {}

    /// Events that share a POST; `number` is the try's, from 1.
    private record Try<T>(List<T> events, Parcel parcel, int number) {
        Try<T> next() {
            return new Try<>(events, parcel, number + 1);
        }
    }

    private final Road<T> road;
    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private boolean busy;

    Lane(Road<T> road) {
        this.road = road;
    }

    void add(T event) {
        synchronized (this) {
            waiting.add(event);
            if (busy) {
                return;
            }
            busy = true;
        }
        proceed();
    }

    private void proceed() {
        try {
            road.threads().execute(this::next);
        } catch (RejectedExecutionException closed) {
            // what waits is counted as lost by whoever closes
        }
    }

    private void next() {
        var events = batch();
        if (!events.isEmpty()) {
            attempt(new Try<>(events, road.wrapping().parcel().apply(events), 1));
        }
    }

    private synchronized List<T> batch() {
        var events = new ArrayList<T>();
        while (events.size() < road.wrapping().batch() && !waiting.isEmpty()) {
            events.add(waiting.remove());
        }
        busy = !events.isEmpty();
        return events;
    }

    private void attempt(Try<T> attempt) {
        var pause = road.breaker().pause();
        if (pause.isPositive()) {
            road.pauses().after(pause, () -> attempt(attempt), road.threads());
        } else {
            road.way().send(attempt.parcel()).thenAccept(answer -> conclude(attempt, answer));
        }
    }

    private void conclude(Try<T> attempt, Answer answer) {
        if (answer instanceof Answer.TimedOut) {
            road.breaker().timedOut();
        }
        if (!answer.succeeded() && attempt.number() < road.limits().tries()) {
            road.pauses()
                    .after(
                            road.limits().betweenTries(),
                            () -> attempt(attempt.next()),
                            road.threads());
            return;
        }
        if (!answer.succeeded()) {
            road.losses().add(attempt.events().size(), answer.summary());
        }
        long weight = attempt.events().stream().mapToLong(Posted::weight).sum();
        road.space().free(attempt.events().size(), weight);
        proceed();
    }
}
