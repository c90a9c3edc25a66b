package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.UserResult;
import io.roomkeeper.protocol.console.UserResults;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One act on any number of users, in calls of at most 20, one after the other. Ends after the
/// last, at the first that is refused as a whole, or between two when it is cancelled.
final class ModerationRun {
    /// Users in one call. Server API §6, §7.
    static final int BLOCK = 20;

    private final ConsoleSession session;
    private final ModerationAct.Order order;
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final Deque<List<UserId>> blocks = new ArrayDeque<>();
    private final Map<UserId, String> problems = new LinkedHashMap<>();
    private final Set<UserId> acted = new HashSet<>();
    private final List<Long> lines = new ArrayList<>();
    private final CompletableFuture<ModerationResult> result = new CompletableFuture<>();
    private int unchanged;
    private Optional<Throwable> failure = Optional.empty();
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
                    this::answered,
                    this::refused);
        }
    }

    private void answered(UserResults answer) {
        lines.addAll(answer.lines());
        for (UserResult each : answer.results()) {
            switch (each.outcome()) {
                case DONE -> acted.add(each.userId());
                case UNCHANGED -> {
                    acted.add(each.userId());
                    unchanged++;
                }
                case FAILED ->
                        problems.put(each.userId(), Failures.why(each.code(), each.message()));
            }
        }
        done.set(acted.size());
        next();
    }

    /// Why a call failed as a whole, if one did.
    Optional<Throwable> failure() {
        return failure;
    }

    private void refused(Throwable why) {
        failure = Optional.of(why);
        String reason = Failures.why(why);
        left().forEach(user -> problems.putIfAbsent(user, reason));
        end(true, partly(order.on(left()).failed(reason)));
    }

    private void end() {
        if (problems.isEmpty()) {
            end(false, partly(""));
        } else {
            String first = problems.values().iterator().next();
            end(true, partly(order.on(left()).failed(first)));
        }
    }

    private void end(boolean failed, String sentence) {
        result.complete(
                new ModerationResult(order.room(), failed, sentence, left(), problems, lines));
    }

    /// What was done, how much of it was so already, and `rest`.
    private String partly(String rest) {
        List<UserId> users = order.users().stream().filter(acted::contains).toList();
        return Stream.of(
                        users.isEmpty() ? "" : order.on(users).done(),
                        unchanged == 0 ? "" : text("act.unchanged", unchanged, users.size()),
                        rest)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private List<UserId> left() {
        return order.users().stream().filter(user -> !acted.contains(user)).toList();
    }
}
