package io.roomkeeper.server.engine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Where events go: those to be kept to the state or the history, all of them to the listeners.
///
/// @param elsewhere takes what has to be done in other rooms because of them
record Publisher(
        StateStore store,
        MessageLog log,
        List<RoomListener> listeners,
        Consumer<RoomCommand<?>> elsewhere) {
    /// What has come of `turn`, in order. What was due anyway when a message came stands for
    /// itself, so that it is not lost with a message that cannot be stored.
    <R> List<Outcome<?>> outcomes(
            ChatroomEngine.Reply<R> reply, Outcome.Answer<R> answer, Turn turn) {
        var room = turn.room();
        var events = turn.events();
        int due = dueAnyway(events);
        var own = events.subList(due, events.size());
        if (due == 0) {
            return List.of(outcome(reply, answer, telling(room, events, turn.elsewhere()), events));
        }
        var before = events.subList(0, due);
        return List.of(
                outcome(
                        Outcome.TO_NOBODY,
                        new Outcome.Value<>(Done.DONE),
                        telling(room, before, List.of()),
                        before),
                outcome(reply, answer, telling(room, own, turn.elsewhere()), own));
    }

    private <R> Outcome<R> outcome(
            ChatroomEngine.Reply<R> reply,
            Outcome.Answer<R> answer,
            Outcome.Telling telling,
            List<RoomEvent> events) {
        return new Outcome<>(reply, answer, telling, Outcome.of(() -> kept(events)));
    }

    /// How many come before the first message for the history, if changes are among them.
    private static int dueAnyway(List<RoomEvent> events) {
        int changes = 0;
        for (int i = 0; i < events.size(); i++) {
            if (isForHistory(events.get(i))) {
                return changes == 0 ? 0 : i;
            }
            changes += events.get(i) instanceof StateChange ? 1 : 0;
        }
        return 0;
    }

    private static boolean isForHistory(RoomEvent event) {
        return event instanceof RoomEvent.MessageSent sent && sent.retention() == Retention.HISTORY;
    }

    /// Completes when all that is to be kept of `events` is, or could not be. A change that is
    /// stored is done, even if the history, which tells the operator why, does not take the message
    /// that says so.
    private CompletableFuture<AuditLines> kept(List<RoomEvent> events) {
        var changes =
                events.stream()
                        .filter(StateChange.class::isInstance)
                        .map(StateChange.class::cast)
                        .toList();
        if (changes.isEmpty()) {
            return written(events);
        }
        var stored = store.append(changes);
        var said = Outcome.of(() -> written(events)).exceptionally(_ -> AuditLines.NONE);
        return stored.thenCombine(said, (lines, _) -> lines);
    }

    private CompletableFuture<AuditLines> written(List<RoomEvent> events) {
        var all = Outcome.AT_ONCE;
        for (var event : events) {
            if (event instanceof RoomEvent.MessageSent sent && isForHistory(sent)) {
                all = all.thenCombine(log.append(stored(sent)), (none, _) -> none);
            }
        }
        return all;
    }

    private static StoredMessage stored(RoomEvent.MessageSent sent) {
        return new StoredMessage(
                sent.room(),
                sent.sequence(),
                sent.sender(),
                sent.objectName(),
                sent.content(),
                sent.messageUId(),
                sent.at(),
                sent.source());
    }

    private Outcome.Telling telling(
            @Nullable Room room, List<RoomEvent> events, List<RoomCommand<?>> others) {
        return new Outcome.Telling() {
            @Override
            public void stored(AuditLines lines) {
                lines.tell(events, listeners);
                tell(events);
                others.forEach(elsewhere);
            }

            @Override
            public void lost() {
                if (room != null) {
                    events.forEach(room::unsay);
                }
                if (events.stream().noneMatch(StateChange.RoomCreated.class::isInstance)) {
                    tell(events.stream().filter(Publisher::holdsAnyway).toList());
                }
            }
        };
    }

    // Who is in a room is in memory only: of that, listeners must know as much as the room.
    private static boolean holdsAnyway(RoomEvent event) {
        return switch (event) {
            case RoomEvent.MemberJoined _,
                    RoomEvent.MemberLeft _,
                    RoomEvent.SessionJoined _,
                    RoomEvent.SessionLeft _ ->
                    true;
            case StateChange _,
                    RoomEvent.MessageSent _,
                    RoomEvent.MembersChanged _,
                    RoomEvent.Notified _ ->
                    false;
        };
    }

    /// Tells that a room is not there, which was made but could not be stored.
    void gone(Room room, Instant now) {
        tell(List.of(new StateChange.RoomDestroyed(room.id(), now, RoomRules.SYSTEM, "", true)));
    }

    private void tell(List<RoomEvent> events) {
        if (!events.isEmpty()) {
            listeners.forEach(listener -> listener.happened(events));
        }
    }
}
