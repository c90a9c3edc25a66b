package io.roomkeeper.server.engine;

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
    /// Completes when all that is to be kept of `events` is, or could not be.
    CompletableFuture<AuditLines> store(List<RoomEvent> events) {
        return Outcome.of(() -> kept(events));
    }

    private CompletableFuture<AuditLines> kept(List<RoomEvent> events) {
        var changes =
                events.stream()
                        .filter(StateChange.class::isInstance)
                        .map(StateChange.class::cast)
                        .toList();
        var kept = changes.isEmpty() ? Outcome.AT_ONCE : store.append(changes);
        for (var event : events) {
            if (event instanceof RoomEvent.MessageSent sent
                    && sent.retention() == Retention.HISTORY) {
                kept = both(kept, log.append(stored(sent)));
            }
        }
        return kept;
    }

    @SuppressWarnings("ReferenceEquality") // AT_ONCE is one object
    private static CompletableFuture<AuditLines> both(
            CompletableFuture<AuditLines> state, CompletableFuture<Void> message) {
        return state == Outcome.AT_ONCE
                ? message.thenApply(_ -> AuditLines.NONE)
                : state.thenCombine(message, (lines, _) -> lines);
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

    Outcome.Telling telling(List<RoomEvent> events, List<RoomCommand<?>> others) {
        return new Outcome.Telling() {
            @Override
            public void stored(AuditLines lines) {
                lines.tell(events, listeners);
                tell(events);
                others.forEach(elsewhere);
            }

            @Override
            public void lost() {
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
