package io.roomkeeper.console.common;

import io.roomkeeper.console.common.ModerationAct.Order;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What was not done to whom, until it is tried again, somebody else does it, or there is nothing
/// left to do it to.
final class FailedActs {
    private final ConsoleSession session;
    private final Consumer<Order> again;
    private final ObservableList<Failed> failed = FXCollections.observableArrayList();
    private Subscription events = Subscription.EMPTY;

    /// Something that was not done to the one user of `order`.
    private record Failed(Order order, String why) {
        UserId user() {
            return order.users().getFirst();
        }

        boolean isIn(RoomId room) {
            return order.room().equals(Optional.of(room));
        }

        /// Whether `entry` says that it was done after all.
        boolean isDoneBy(AuditEntry entry) {
            return entry.act() == order.act().logged()
                    && order.room().equals(Optional.ofNullable(entry.chatroomId()))
                    && Subjects.include(entry, user());
        }
    }

    /// `again` does what a row has tried again.
    FailedActs(ConsoleSession session, Consumer<Order> again) {
        this.session = session;
        this.again = again;
    }

    /// Notes to whom `order` was not done, and follows what becomes of them.
    void note(Order order, ModerationResult result) {
        boolean none = failed.isEmpty();
        failed.addAll(
                result.problems().stream()
                        .map(each -> new Failed(order.on(List.of(each.user())), each.why()))
                        .toList());
        if (none && !failed.isEmpty()) {
            events = session.onEvents(told -> told.forEach(this::happened));
        }
    }

    /// `order` is tried again, or something else in its place.
    void forget(Order order) {
        forget(each -> each.order.concerns(order));
    }

    /// What `lift` would have lifted from `users` has ended. Returns those from whom it was not
    /// lifted before.
    List<UserId> settle(AuditAct lift, Optional<RoomId> room, List<UserId> users) {
        Set<UserId> over = Set.copyOf(users);
        List<Failed> settled =
                failed.stream()
                        .filter(each ->
                                each.order.act().logged() == lift
                                        && each.order.room().equals(room)
                                        && over.contains(each.user()))
                        .toList();
        forget(settled::contains);
        return settled.stream().map(Failed::user).toList();
    }

    /// Tells `listener`, now and whenever it changes, to whom in `room` something was not done.
    Subscription on(Optional<RoomId> room, Consumer<Map<String, RowFailure>> listener) {
        Runnable tell = () -> listener.accept(in(room));
        tell.run();
        return failed.subscribe(tell);
    }

    private Map<String, RowFailure> in(Optional<RoomId> room) {
        Map<String, RowFailure> of = new HashMap<>();
        for (Failed each : failed) {
            if (each.order.room().equals(room)) {
                of.put(
                        each.user().value(),
                        new RowFailure(
                                each.order.failed(each.why), () -> again.accept(each.order)));
            }
        }
        return of;
    }

    private void happened(ConsoleEvent event) {
        switch (event) {
            case ConsoleEvent.Acted(_, var entry) -> forget(each -> each.isDoneBy(entry));
            case ConsoleEvent.Gone(var room) -> forget(each -> each.isIn(room));
            case ConsoleEvent.Left(var room, var user, _) ->
                    forget(each ->
                            each.order.act() == ModerationAct.KICK
                                    && each.isIn(room)
                                    && each.user().equals(user));
            case ConsoleEvent.Rooms _,
                    ConsoleEvent.Watching _,
                    ConsoleEvent.Message _,
                    ConsoleEvent.Joined _,
                    ConsoleEvent.Attributes _,
                    ConsoleEvent.Refused _,
                    ConsoleEvent.Moderators _,
                    ConsoleEvent.Missed _,
                    ConsoleEvent.Figures _,
                    ConsoleEvent.Logged _ -> {}
        }
    }

    private void forget(Predicate<Failed> which) {
        if (failed.removeIf(which) && failed.isEmpty()) {
            events.unsubscribe();
        }
    }
}
