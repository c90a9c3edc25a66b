package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.UserResult;
import io.roomkeeper.protocol.console.UserResults;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

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
    private final ReadOnlyObjectWrapper<RunProgress> progress;
    private final int calls;
    private final Deque<List<UserId>> blocks = new ArrayDeque<>();
    private final Map<UserId, UserProblem> problems = new LinkedHashMap<>();
    private final Set<UserId> acted = new HashSet<>();
    private final List<Long> lines = new ArrayList<>();
    private final CompletableFuture<ModerationResult> result = new CompletableFuture<>();
    private int unchanged;
    private boolean cancelled;

    ModerationRun(ConsoleSession session, ModerationAct.Order order) {
        this.session = session;
        this.order = order;
        for (int from = 0; from < order.users().size(); from += BLOCK) {
            int to = Math.min(from + BLOCK, order.users().size());
            blocks.add(order.users().subList(from, to));
        }
        calls = blocks.size();
        progress = new ReadOnlyObjectWrapper<>(progress());
    }

    ModerationAct.Order order() {
        return order;
    }

    ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    private RunProgress progress() {
        return new RunProgress(
                calls - blocks.size(),
                calls,
                acted.size(),
                unchanged,
                problems.size(),
                order.users().size());
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
                case FAILED -> problems.put(each.userId(), problem(each, answer.requestId()));
            }
        }
        progress.set(progress());
        next();
    }

    private UserProblem problem(UserResult refused, @Nullable String requestId) {
        UserId user = refused.userId();
        String why = Failures.why(refused.code(), refused.message());
        String sentence = order.on(List.of(user)).failed(why);
        return new UserProblem(user, why, Optional.of(Trouble.of(sentence, refused, requestId)));
    }

    private void refused(Throwable failure) {
        String why = Failures.why(failure);
        for (UserId user : left()) {
            String sentence = order.on(List.of(user)).failed(why);
            problems.putIfAbsent(user, new UserProblem(user, why, Trouble.of(sentence, failure)));
        }
        String sentence = partly(order.on(left()).failed(why));
        end(true, sentence, Trouble.of(sentence, failure));
    }

    private void end() {
        if (problems.isEmpty()) {
            end(false, partly(""));
        } else {
            String why = problems.values().iterator().next().why();
            end(true, partly(order.on(left()).failed(why)));
        }
    }

    private void end(boolean failed, String sentence) {
        Optional<Trouble> first =
                problems.values().stream().flatMap(each -> each.trouble().stream()).findFirst();
        end(failed, sentence, first.map(trouble -> trouble.under(sentence)));
    }

    private void end(boolean failed, String sentence, Optional<Trouble> trouble) {
        result.complete(
                new ModerationResult(
                        order.room(),
                        failed,
                        sentence,
                        left(),
                        List.copyOf(problems.values()),
                        lines,
                        trouble));
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
