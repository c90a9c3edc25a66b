package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.StateChange;
import io.undertow.websockets.core.CloseMessage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Hears the rooms and tells the consoles that are connected.
public final class ConsoleFeed implements RoomListener {
    private final Set<ConsoleStream> consoles = ConcurrentHashMap.newKeySet();
    private final Watchers watchers = new Watchers();
    private final RoomNews news = new RoomNews(this::tellAll, this::isWatched);
    private final CompletableFuture<Void> allGone = new CompletableFuture<>();
    private final Predicate<String> isModerator;
    private volatile boolean closing;

    /// `isModerator` tells whether a change was made by one, by its author.
    public ConsoleFeed(Predicate<String> isModerator) {
        this.isModerator = isModerator;
    }

    @Override
    public void audited(long number, Change change) {
        if (consoles.isEmpty()) {
            return;
        }
        var entry = AuditRecords.audit(change);
        var event =
                EventQueue.encode(
                        entry.code() == 0
                                ? new ConsoleEvent.Acted(number, entry)
                                : new ConsoleEvent.Refused(number, entry));
        consoles.forEach(
                canDoWithout(change)
                        ? console -> console.tellIfRoom(event)
                        : console -> console.tell(event));
    }

    @Override
    public void happened(List<RoomEvent> events) {
        if (!consoles.isEmpty()) {
            events.forEach(this::happened);
        }
    }

    private void happened(RoomEvent event) {
        switch (event) {
            case StateChange.RoomDestroyed destroyed -> {
                watchers.end(destroyed.room());
                news.gone(destroyed.room());
            }
            case StateChange.ActivityNoted _ -> {}
            case StateChange.RoomCreated created when isByConsole(created) ->
                    news.lively(created.room());
            case StateChange.AttributesChanged changed when !isByConsole(changed) -> {
                news.changed(changed.room());
                presence(changed.room(), attributes(changed));
            }
            case StateChange change -> news.changed(change.room());
            case RoomEvent.MessageSent sent -> {
                news.lively(sent.room());
                message(sent);
            }
            case RoomEvent.MemberJoined joined -> {
                news.lively(joined.room());
                presence(
                        joined.room(),
                        new ConsoleEvent.Joined(
                                joined.room(), joined.user(), joined.at().toEpochMilli()));
            }
            case RoomEvent.MemberLeft left -> {
                news.lively(left.room());
                presence(
                        left.room(),
                        new ConsoleEvent.Left(left.room(), left.user(), left.at().toEpochMilli()));
            }
            case RoomEvent.MembersChanged _,
                    RoomEvent.SessionJoined _,
                    RoomEvent.SessionLeft _,
                    RoomEvent.Notified _ -> {}
        }
    }

    private static ConsoleEvent attributes(StateChange.AttributesChanged changed) {
        return new ConsoleEvent.Attributes(
                changed.room(),
                new UserId(changed.by()),
                changed.changes().stream().map(AttributeChange::key).toList(),
                changed.at().toEpochMilli());
    }

    private boolean isByConsole(Change change) {
        return isModerator.test(change.by());
    }

    private boolean isWatched(RoomId room) {
        return !watchers.of(room).isEmpty();
    }

    /// Rooms may come and go by the thousand, and the audit log has it all.
    private boolean canDoWithout(Change change) {
        return switch (change) {
            case StateChange.RoomCreated created -> !isByConsole(created);
            case StateChange.RoomDestroyed gone -> !isByConsole(gone) && !isWatched(gone.room());
            case StateChange _, AppChange _ -> false;
        };
    }

    private void message(RoomEvent.MessageSent sent) {
        var watching = watchers.of(sent.room());
        if (!watching.isEmpty()) {
            var message = EventQueue.encode(new ConsoleEvent.Message(Records.message(sent)));
            watching.forEach(console -> console.tellMessage(sent.room(), message));
        }
    }

    private void presence(RoomId room, ConsoleEvent event) {
        var watching = watchers.of(room);
        if (!watching.isEmpty()) {
            var encoded = EventQueue.encode(event);
            watching.forEach(console -> console.tellIfRoom(encoded));
        }
    }

    /// Tells what must not be left out.
    void tellAll(ConsoleEvent event) {
        var encoded = EventQueue.encode(event);
        consoles.forEach(console -> console.tell(encoded));
    }

    /// Tells what a slow console can do without.
    void tellIfRoom(ConsoleEvent event) {
        if (!consoles.isEmpty()) {
            var encoded = EventQueue.encode(event);
            consoles.forEach(console -> console.tellIfRoom(encoded));
        }
    }

    /// Takes a console in; it hears nothing before it was greeted.
    void add(ConsoleStream console) {
        consoles.add(console);
    }

    /// Tells a console of the rooms there are, of what has happened since it was added, and `more`.
    /// Reads the store, so not for an I/O thread.
    void greet(ConsoleStream console, ChatroomEngine engine, List<ConsoleEvent> more) {
        Greeting.of(engine)
                .thenAccept(rooms -> {
                    console.open(EventQueue.encode(rooms));
                    more.forEach(event -> console.tellIfRoom(EventQueue.encode(event)));
                })
                .exceptionally(_ -> {
                    console.cut();
                    return null;
                });
    }

    void remove(ConsoleStream console) {
        console.ended();
        consoles.remove(console);
        watchers.end(console);
        if (closing && consoles.isEmpty()) {
            allGone.complete(null);
        }
    }

    /// Answers with `watching` or `gone`.
    void watch(RoomId room, ConsoleStream console, ChatroomEngine engine) {
        watchers.watch(room, console, engine);
    }

    void unwatch(RoomId room, ConsoleStream console) {
        watchers.end(room, console);
    }

    /// Tells of the rooms that changed; called once a second.
    void gather(ChatroomEngine engine) {
        if (consoles.isEmpty()) {
            news.forget();
        } else {
            news.gather(engine);
        }
    }

    /// Ends the streams of those whose keys were voided.
    void endVoid() {
        consoles.forEach(ConsoleStream::leaveIfVoid);
    }

    /// Asks all consoles for a sign of life.
    void check(Instant now) {
        consoles.forEach(console -> console.check(now));
    }

    /// Says goodbye to all consoles; completes when the last is gone.
    public CompletableFuture<Void> closeAll() {
        closing = true;
        consoles.forEach(console -> console.close(CloseMessage.GOING_AWAY, "server stops"));
        if (consoles.isEmpty()) {
            allGone.complete(null);
        }
        return allGone;
    }
}
