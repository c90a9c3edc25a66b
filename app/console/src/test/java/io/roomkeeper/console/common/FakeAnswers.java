package io.roomkeeper.console.common;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Notes what is asked, as one line each, and answers at once, or when [#answer] is called after
/// [#pause], or refuses.
public abstract class FakeAnswers {
    /// What was asked, in order.
    public final List<String> calls = new ArrayList<>();

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean paused;
    private @Nullable RoomkeeperException refusal;
    private String refusedPart = "";

    /// From now on calls wait for [#answer].
    public void pause() {
        paused = true;
    }

    /// Answers the calls that wait, and the next ones at once.
    public void answer() {
        paused = false;
        step();
    }

    /// Answers the calls that wait, while the next ones wait as well.
    public void step() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    /// Answers the newest of the calls that wait, which so overtakes the others.
    public void answerNewest() {
        waiting.removeLast().run();
    }

    /// From now on every call is refused.
    public void refuse(ErrorCode code) {
        refuse(code, "");
    }

    /// From now on every call that has `part` in it is refused.
    public void refuse(ErrorCode code, String part) {
        refusal = new RoomkeeperException(code);
        refusedPart = part;
    }

    /// From now on calls succeed again.
    public void accept() {
        refusal = null;
    }

    CompletableFuture<Void> done(String call) {
        return asked(call.strip(), () -> null).thenAccept(_ -> {});
    }

    <T> CompletableFuture<T> asked(String call, Supplier<@Nullable T> answer) {
        calls.add(call);
        CompletableFuture<T> future = new CompletableFuture<>();
        Runnable reply =
                () -> {
                    if (refusal == null || !call.contains(refusedPart)) {
                        future.complete(answer.get());
                    } else {
                        future.completeExceptionally(refusal);
                    }
                };
        if (paused) {
            waiting.add(reply);
        } else {
            reply.run();
        }
        return future;
    }
}
