package io.roomkeeper.server.engine;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The app as a whole and the one thread on which it changes.
final class AppShard {
    private final Executor thread;
    private final AppRules rules;
    private final StateStore store;
    private final InstantSource clock;
    private final List<RoomListener> listeners;
    private final Waiting waiting;
    private final ArrayDeque<Runnable> deferred = new ArrayDeque<>();

    AppShard(
            Executor thread,
            App app,
            AppRules rules,
            StateStore store,
            InstantSource clock,
            List<RoomListener> listeners) {
        this.thread = thread;
        this.rules = rules;
        this.store = store;
        this.clock = clock;
        this.listeners = listeners;
        waiting = new Waiting(thread, () -> {}, () -> restore(app));
    }

    /// `decided` is called on the thread as soon as the command is decided, durable or not.
    <R> void submit(
            AppCommand<R> command,
            ChatroomEngine.Reply<R> reply,
            Consumer<List<AppEvent>> decided) {
        thread.execute(() -> inOrder(() -> run(command, reply, decided)));
    }

    private void inOrder(Runnable task) {
        if (waiting.isSpoilt()) {
            deferred.addLast(task);
        } else {
            task.run();
        }
    }

    /// Goes back to what is stored, and on from there.
    private void restore(App app) {
        try {
            app.restore(store.loadApp());
        } finally {
            while (!waiting.isSpoilt() && !deferred.isEmpty()) {
                deferred.removeFirst().run();
            }
        }
    }

    private <R> void run(
            AppCommand<R> command,
            ChatroomEngine.Reply<R> reply,
            Consumer<List<AppEvent>> decided) {
        Outcome<R> outcome;
        try {
            var decision = rules.decide(command, clock.instant());
            decided.accept(decision.events());
            outcome =
                    new Outcome<>(
                            reply,
                            new Outcome.Value<>(decision.reply()),
                            telling(decision.events()),
                            store(decision.events()));
        } catch (RuntimeException refusal) { // or a defect, which must not leave anybody waiting
            outcome =
                    new Outcome<>(
                            reply,
                            new Outcome.Refusal<>(refusal),
                            Outcome.Telling.NOTHING,
                            Outcome.AT_ONCE);
        }
        waiting.conclude(List.of(outcome));
    }

    private CompletableFuture<AuditLines> store(List<AppEvent> events) {
        var changes =
                events.stream()
                        .filter(AppChange.class::isInstance)
                        .map(AppChange.class::cast)
                        .toList();
        return changes.isEmpty() ? Outcome.AT_ONCE : Outcome.of(() -> store.append(changes));
    }

    private Outcome.Telling telling(List<AppEvent> events) {
        return new Outcome.Telling() {
            @Override
            public void stored(AuditLines lines) {
                lines.tell(events, listeners);
                tell(events);
            }

            @Override
            public void lost() {}
        };
    }

    private void tell(List<AppEvent> events) {
        if (!events.isEmpty()) {
            listeners.forEach(listener -> listener.appHappened(events));
        }
    }
}
