package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomkeeperException;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// A command that has been decided, to be told to the world once it is durable.
record Outcome<R>(
        ChatroomEngine.Reply<R> reply,
        Answer<R> answer,
        List<RoomEvent> events,
        CompletableFuture<Void> durable) {
    /// Nothing had to be stored.
    static final CompletableFuture<Void> AT_ONCE = CompletableFuture.completedFuture(null);

    private sealed interface Answer<R> {}

    private record Value<R>(R value) implements Answer<R> {}

    private record Refusal<R>(RoomkeeperException why) implements Answer<R> {}

    static <R> Outcome<R> done(
            ChatroomEngine.Reply<R> reply, Decision<R> decision, CompletableFuture<Void> durable) {
        return new Outcome<>(reply, new Value<>(decision.reply()), decision.events(), durable);
    }

    static <R> Outcome<R> refused(ChatroomEngine.Reply<R> reply, RoomkeeperException why) {
        return new Outcome<>(reply, new Refusal<>(why), List.of(), AT_ONCE);
    }

    /// Tells the listeners, then the caller; a change that could not be stored is told to nobody.
    void tell(List<RoomListener> listeners) {
        try {
            durable.join();
        } catch (CompletionException notStored) {
            var cause = notStored.getCause();
            reply.refused(cause == null ? notStored : cause);
            return;
        }
        if (!events.isEmpty()) {
            for (var listener : listeners) {
                listener.happened(events);
            }
        }
        switch (answer) {
            case Value<R>(var value) -> reply.done(value);
            case Refusal<R>(var why) -> reply.refused(why);
        }
    }
}
