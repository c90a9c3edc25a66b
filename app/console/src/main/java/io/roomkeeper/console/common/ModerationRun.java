package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// One act on any number of users, in calls of at most 20, one after the other. A call that is
/// refused because of one of its users is made again for each of them, so that the others get what
/// was ordered. Ends after the last, at the first that is refused for another reason, or between
/// two when it is cancelled.
final class ModerationRun {
    /// Users in one call. Server API §6, §7.
    static final int BLOCK = 20;

    /// What is refused because of one user.
    private static final Set<ErrorCode> OF_ONE_USER =
            EnumSet.of(ErrorCode.USER_NOT_FOUND, ErrorCode.NOT_IN_ROOM, ErrorCode.BAD_PARAMETER);

    private final ConsoleSession session;
    private final ModerationAct.Order order;
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final Deque<List<UserId>> blocks = new ArrayDeque<>();
    private final Map<UserId, String> problems = new LinkedHashMap<>();
    private final Set<UserId> acted = new HashSet<>();
    private final CompletableFuture<ModerationResult> result = new CompletableFuture<>();
    private boolean cancelled;

    ModerationRun(ConsoleSession session, ModerationAct.Order order) {
        this.session = session;
        this.order = order;
        for (int from = 0; from < order.users().size(); from += BLOCK) {
            int to = Math.min(from + BLOCK, order.users().size());
            blocks.add(order.users().subList(from, to));
        }
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
        if (blocks.isEmpty()) {
            end();
        } else if (cancelled) {
            int left = blocks.stream().mapToInt(List::size).sum();
            end(!problems.isEmpty(), partly(text("act.leftOut", left)));
        } else {
            List<UserId> block = blocks.remove();
            Answers.take(
                    order.on(block).send(session.moderation()),
                    session.fx(),
                    _ -> accepted(block),
                    failure -> refused(block, failure));
        }
    }

    private void accepted(List<UserId> block) {
        acted.addAll(block);
        done.set(acted.size());
        next();
    }

    private void refused(List<UserId> block, Throwable failure) {
        String why = Failures.why(failure);
        boolean ofOne =
                Failures.code(failure).filter(OF_ONE_USER::contains).isPresent()
                        && order.users().size() > 1;
        if (!ofOne) {
            left().forEach(user -> problems.putIfAbsent(user, why));
            end(true, partly(order.on(left()).failed(why)));
        } else {
            if (block.size() == 1) {
                problems.put(block.getFirst(), why);
            } else {
                block.reversed().forEach(user -> blocks.addFirst(List.of(user)));
            }
            next();
        }
    }

    private void end() {
        if (problems.isEmpty()) {
            end(false, order.done());
        } else {
            String first = problems.values().iterator().next();
            end(true, partly(order.on(left()).failed(first)));
        }
    }

    private void end(boolean failed, String sentence) {
        result.complete(new ModerationResult(order.room(), failed, sentence, left(), problems));
    }

    private String partly(String rest) {
        List<UserId> users = order.users().stream().filter(acted::contains).toList();
        return users.isEmpty() ? rest : text("act.partly", order.on(users).done(), rest);
    }

    private List<UserId> left() {
        return order.users().stream().filter(user -> !acted.contains(user)).toList();
    }
}
