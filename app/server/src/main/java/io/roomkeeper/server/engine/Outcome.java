package io.roomkeeper.server.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// A command that has been decided, to be told to the world by `telling` once it is durable.
record Outcome<R>(
        ChatroomEngine.Reply<R> reply,
        Answer<R> answer,
        Runnable telling,
        CompletableFuture<Void> durable) {
    /// Nothing had to be stored.
    static final CompletableFuture<Void> AT_ONCE = CompletableFuture.completedFuture(null);

    sealed interface Answer<R> {}

    record Value<R>(R value) implements Answer<R> {}

    record Refusal<R>(Throwable why) implements Answer<R> {}

    /// Tells the listeners, then the caller; a change that could not be stored is told to nobody.
    void tell() {
        try {
            durable.join();
        } catch (CompletionException notStored) {
            var cause = notStored.getCause();
            reply.refused(cause == null ? notStored : cause);
            return;
        }
        telling.run();
        switch (answer) {
            case Value<R>(var value) -> reply.done(value);
            case Refusal<R>(var why) -> reply.refused(why);
        }
    }
}
