package io.roomkeeper.server.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// A command that has been decided, to be told to the world by `telling` once it is durable.
record Outcome<R>(
        ChatroomEngine.Reply<R> reply,
        Answer<R> answer,
        Telling telling,
        CompletableFuture<AuditLines> durable) {
    /// Nothing had to be stored.
    static final CompletableFuture<AuditLines> AT_ONCE =
            CompletableFuture.completedFuture(AuditLines.NONE);

    /// For what nobody asked for.
    static final ChatroomEngine.Reply<Done> TO_NOBODY =
            ChatroomEngine.Reply.to(new CompletableFuture<>());

    /// What `storing` gives; a defect there must not leave anybody waiting.
    static CompletableFuture<AuditLines> of(Supplier<CompletableFuture<AuditLines>> storing) {
        try {
            return storing.get();
        } catch (RuntimeException defect) {
            return CompletableFuture.failedFuture(defect);
        }
    }

    sealed interface Answer<R> {}

    record Value<R>(R value) implements Answer<R> {}

    record Refusal<R>(Throwable why) implements Answer<R> {}

    /// What the listeners hear.
    interface Telling {
        /// Tells nobody anything.
        Telling NOTHING =
                new Telling() {
                    @Override
                    public void stored(AuditLines lines) {}

                    @Override
                    public void lost() {}
                };

        /// All that had to be stored is; `lines` of the audit log are part of it.
        void stored(AuditLines lines);

        /// Something could not be stored, here or in what this stands on.
        void lost();
    }

    /// Why it is not stored, if that is known by now.
    Optional<Throwable> failure() {
        return durable.isCompletedExceptionally()
                ? Optional.of(durable.exceptionNow())
                : Optional.empty();
    }

    /// Tells the listeners, then the caller.
    void confirm() {
        var lines = durable.resultNow();
        try {
            telling.stored(lines);
        } finally {
            switch (answer) {
                case Value<R>(var value) -> reply.done(value, lines);
                case Refusal<R>(var why) -> reply.refused(why);
            }
        }
    }

    /// A change that could not be stored is told to nobody but its caller.
    void refuse(Throwable why) {
        try {
            telling.lost();
        } finally {
            reply.refused(why);
        }
    }
}
