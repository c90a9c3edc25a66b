package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ModerationAct.Order;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleAnswer;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What moderators do, from any window. Each result is told to the status line; each future ends on
/// the FX thread with that result and never fails. Used on the FX thread.
public final class ModerationActs {
    private final ConsoleSession session;
    private final StatusLine status;
    private final Guard guard;
    private final RecentSanctions recent = new RecentSanctions();
    private final ObservableList<Order> running = FXCollections.observableArrayList();
    private final FailedActs failed;
    private final List<Consumer<ModerationResult>> listeners = new ArrayList<>();

    public ModerationActs(ConsoleSession session, StatusLine status) {
        this.session = session;
        this.status = status;
        guard = new Guard(session, status);
        failed =
                new FailedActs(
                        session,
                        order -> {
                            var _ = run(order);
                        });
    }

    /// Mutes any number of `users` for `minutes` (1 to 43 200); one who is muted gets the new term.
    public CompletableFuture<ModerationResult> mute(
            RoomId room, List<UserId> users, int minutes, String reason) {
        return run(new Order(ModerationAct.MUTE, room, users, minutes, reason));
    }

    public CompletableFuture<ModerationResult> unmute(RoomId room, List<UserId> users) {
        return run(new Order(ModerationAct.UNMUTE, room, users, 0, ""));
    }

    /// Removes any number of `users` and keeps them out for `minutes` (1 to 43 200).
    public CompletableFuture<ModerationResult> ban(
            RoomId room, List<UserId> users, int minutes, String reason) {
        return run(new Order(ModerationAct.BAN, room, users, minutes, reason));
    }

    public CompletableFuture<ModerationResult> unban(RoomId room, List<UserId> users) {
        return run(new Order(ModerationAct.UNBAN, room, users, 0, ""));
    }

    /// Removes any number of `users` for the least term, a minute.
    public CompletableFuture<ModerationResult> kick(RoomId room, List<UserId> users) {
        return run(new Order(ModerationAct.KICK, room, users, 0, ""));
    }

    /// Puts `users` on the allowlist, or takes them off.
    public CompletableFuture<ModerationResult> allow(RoomId room, List<UserId> users, boolean on) {
        ModerationAct act = on ? ModerationAct.ALLOW : ModerationAct.ALLOW_NO_MORE;
        return run(new Order(act, room, users, 0, ""));
    }

    /// Lets `users` send in spite of mutes, or no more.
    public CompletableFuture<ModerationResult> except(RoomId room, List<UserId> users, boolean on) {
        ModerationAct act = on ? ModerationAct.EXCEPT : ModerationAct.EXCEPT_NO_MORE;
        return run(new Order(act, room, users, 0, ""));
    }

    /// Lets `users` send again in all rooms where nothing else is against it.
    public CompletableFuture<ModerationResult> unmuteEverywhere(List<UserId> users) {
        return run(new Order(ModerationAct.GLOBAL_UNMUTE, Optional.empty(), users, 0, ""));
    }

    /// Takes the last `count` (1 to 100) messages of each of any number of `users` back, after an
    /// act of which was `said` what it came to.
    CompletableFuture<ModerationResult> recallLast(
            RoomId room, List<UserId> users, int count, String reason, String said) {
        return new RecallLast(session, room, users, count, reason, said)
                .start()
                .thenApply(this::tell);
    }

    public CompletableFuture<ModerationResult> muteAll(RoomId room, boolean on) {
        return turn(
                room,
                session.moderation().muteAll(room, on, ""),
                on ? AuditAct.MUTE_ALL : AuditAct.UNMUTE_ALL,
                on ? "act.muteAll.onFailed" : "act.muteAll.offFailed");
    }

    /// Keeps `room` from being destroyed when idle, or no more.
    public CompletableFuture<ModerationResult> keepAlive(RoomId room, boolean on) {
        return turn(
                room,
                session.moderation().everywhere().keepAlive(room, on, ""),
                on ? AuditAct.KEEP_ALIVE : AuditAct.KEEP_ALIVE_NO_MORE,
                on ? "act.keepAlive.onFailed" : "act.keepAlive.offFailed");
    }

    /// Tells what became of an `act` on the whole `room`; `failedKey` is what is said if it fails.
    private CompletableFuture<ModerationResult> turn(
            RoomId room,
            CompletableFuture<ConsoleAnswer> answered,
            AuditAct act,
            String failedKey) {
        return answered.handleAsync(
                (answer, failure) ->
                        tell(
                                failure == null
                                        ? turned(room, act, answer.lines())
                                        : notTurned(room, failedKey, failure)),
                session.fx());
    }

    /// Tells of what a screen of its own did, in `room` or everywhere, so that these `lines` of the
    /// audit log can be taken back.
    public void did(Optional<RoomId> room, String sentence, List<Long> lines) {
        tell(ModerationResult.done(room, sentence, lines));
    }

    /// What `lift` would have lifted from `users`, in `room` or everywhere, has ended: if it was
    /// tried in vain, that is forgotten, and said.
    public void ended(AuditAct lift, Optional<RoomId> room, List<UserId> users) {
        List<UserId> free = failed.settle(lift, room, users);
        if (!free.isEmpty()) {
            tell(ModerationResult.done(room, ModerationAct.ended(lift, free), List.of()));
        }
    }

    /// Tells `listener` of each result, whichever window the act came from.
    public Subscription onResult(Consumer<ModerationResult> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Tells `listener`, now and whenever it changes, to whom in `room` something was not done.
    public Subscription onFailures(
            Optional<RoomId> room, Consumer<Map<String, RowFailure>> listener) {
        return failed.on(room, listener);
    }

    /// Tells `listener`, now and whenever it changes, for whom in `room` an answer is awaited.
    public Subscription onPending(RoomId room, Consumer<Set<UserId>> listener) {
        return onPending(Optional.of(room), listener);
    }

    /// The same for acts in `room` or everywhere.
    public Subscription onPending(Optional<RoomId> room, Consumer<Set<UserId>> listener) {
        Runnable tell = () -> listener.accept(pending(room));
        tell.run();
        return running.subscribe(tell);
    }

    RecentSanctions recent() {
        return recent;
    }

    /// Prepares an act whose progress is shown; [#start] does it.
    ModerationRun prepare(Order order) {
        return new ModerationRun(session, order);
    }

    CompletableFuture<ModerationResult> start(ModerationRun run) {
        Order order = run.order();
        if (order.act().isAgainst() && !guard.whyNot(order.users()).isEmpty()) {
            return CompletableFuture.completedFuture(tell(refused(order)));
        }
        recent.note(order);
        running.add(order);
        failed.forget(order);
        return run.start()
                .thenApply(result -> {
                    running.remove(order);
                    failed.note(order, result);
                    return tell(result);
                });
    }

    private ModerationResult refused(Order order) {
        return ModerationResult.failed(
                order.room(),
                order.failed(guard.whyNot(order.users())),
                order.users(),
                Optional.empty());
    }

    private CompletableFuture<ModerationResult> run(Order order) {
        return start(prepare(order));
    }

    private Set<UserId> pending(Optional<RoomId> room) {
        return running.stream()
                .filter(order -> order.room().equals(room))
                .flatMap(order -> order.users().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Says what an act came to, here and in all windows that listen.
    ModerationResult tell(ModerationResult result) {
        status.tell(result);
        List.copyOf(listeners).forEach(listener -> listener.accept(result));
        return result;
    }

    private static ModerationResult turned(RoomId room, AuditAct act, List<Long> lines) {
        return ModerationResult.done(Optional.of(room), ActWords.done(act, room.value()), lines);
    }

    private static ModerationResult notTurned(RoomId room, String failedKey, Throwable failure) {
        String sentence = text(failedKey, room, Failures.why(failure));
        return ModerationResult.failed(
                Optional.of(room), sentence, List.of(), Trouble.of(sentence, failure));
    }
}
