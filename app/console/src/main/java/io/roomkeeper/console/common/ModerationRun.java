package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.UserId;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// One act on any number of users, in calls of at most 20, one after the other. Ends after the
/// last, at the first that is refused, or between two when it is cancelled.
final class ModerationRun {
    /// Users in one call. Server API §6, §7.
    static final int BLOCK = 20;

    private final ConsoleSession session;
    private final ModerationAct.Order order;
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final CompletableFuture<ModerationResult> result = new CompletableFuture<>();
    private boolean cancelled;

    ModerationRun(ConsoleSession session, ModerationAct.Order order) {
        this.session = session;
        this.order = order;
    }

    ModerationAct.Order order() {
        return order;
    }

    /// How many users it was done to so far.
    ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Starts; the result comes on the FX thread and is never a failure of the future.
    CompletableFuture<ModerationResult> start() {
        next();
        return result;
    }

    /// Leaves out the calls that were not made yet.
    void cancel() {
        cancelled = true;
    }

    private void next() {
        List<UserId> left = left();
        if (left.isEmpty()) {
            end(false, order.done());
        } else if (cancelled) {
            end(false, partly(text("act.leftOut", left.size())));
        } else {
            List<UserId> block = left.subList(0, Math.min(BLOCK, left.size()));
            var _ =
                    order.on(block)
                            .send(session.moderation())
                            .whenCompleteAsync(
                                    (_, failure) -> answered(block.size(), failure), session.fx());
        }
    }

    private void answered(int size, @Nullable Throwable failure) {
        if (failure == null) {
            done.set(done.get() + size);
            next();
        } else {
            end(true, partly(order.on(left()).failed(Failures.why(failure))));
        }
    }

    private void end(boolean failed, String sentence) {
        result.complete(new ModerationResult(order.room(), failed, sentence, left()));
    }

    private String partly(String rest) {
        List<UserId> users = order.users().subList(0, done.get());
        return users.isEmpty() ? rest : text("act.partly", order.on(users).done(), rest);
    }

    private List<UserId> left() {
        return order.users().subList(done.get(), order.users().size());
    }
}
