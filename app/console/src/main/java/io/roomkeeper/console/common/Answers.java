package io.roomkeeper.console.common;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Takes the answers to calls where the screen may be changed.
public final class Answers {
    private Answers() {}

    /// Runs on `fx`, once `answer` is there, `done` with its value or `failed` with its failure.
    public static <T> void take(
            CompletableFuture<T> answer,
            Executor fx,
            Consumer<T> done,
            Consumer<Throwable> failed) {
        var _ =
                answer.whenComplete((value, failure) ->
                        fx.execute(() -> {
                            if (failure == null) {
                                done.accept(value);
                            } else {
                                failed.accept(failure);
                            }
                        }));
    }
}
