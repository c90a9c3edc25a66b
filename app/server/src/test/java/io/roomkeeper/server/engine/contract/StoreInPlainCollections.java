package io.roomkeeper.server.engine.contract;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppState;
import io.roomkeeper.server.engine.AuditLines;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.Note;
import io.roomkeeper.server.engine.RoomRow;
import io.roomkeeper.server.engine.RoomState;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.StateStore;
import io.roomkeeper.server.engine.User;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Folds changes into the state they leave; what is stored is durable at once.
public final class StoreInPlainCollections implements StateStore {
    private final Map<RoomId, RoomState> rooms = new TreeMap<>();
    private final Map<UserId, User> users = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private AppState app = AppState.NEW;
    private long lastAudit;

    /// The same as of now, as a server that starts again finds it.
    public synchronized StoreInPlainCollections copy() {
        var copy = new StoreInPlainCollections();
        copy.rooms.putAll(rooms);
        copy.users.putAll(users);
        copy.notes.addAll(notes);
        copy.app = app;
        copy.lastAudit = lastAudit;
        return copy;
    }

    @Override
    public synchronized AppState loadApp() {
        return new AppState(
                app.settings(),
                app.allowedTypes(),
                app.lowPriorityTypes(),
                app.sanctions(),
                rows().filter(RoomRow::kept).map(RoomRow::room).toList(),
                rows().filter(RoomRow::muteAll).map(RoomRow::room).toList());
    }

    private Stream<RoomRow> rows() {
        return rooms.values().stream().map(RoomState::row);
    }

    @Override
    public synchronized CompletableFuture<Optional<RoomState>> room(RoomId id) {
        return CompletableFuture.completedFuture(Optional.ofNullable(rooms.get(id)));
    }

    @Override
    public synchronized List<RoomRow> rooms(@Nullable RoomId after, int limit, String text) {
        return rows().filter(row -> after == null || row.room().compareTo(after) > 0)
                .filter(row -> contains(row.room().value(), text) || contains(row.name(), text))
                .limit(limit)
                .toList();
    }

    private static boolean contains(String words, String text) {
        return words.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public synchronized long roomCount() {
        return rooms.size();
    }

    @Override
    public synchronized List<RoomId> due(
            Instant now, Instant since, int inactivityMinutes, int limit) {
        boolean idlersToo = !now.isBefore(since.plus(Duration.ofMinutes(inactivityMinutes)));
        return rows().filter(row -> row.lifetime() != null || idlersToo)
                .filter(row -> isOver(row, now, inactivityMinutes))
                .sorted(Comparator.comparing(row -> row.activity().last()))
                .map(RoomRow::room)
                .limit(limit)
                .toList();
    }

    private static boolean isOver(RoomRow row, Instant now, int inactivityMinutes) {
        return row.end(row.activity().last(), inactivityMinutes)
                .filter(end -> !now.isBefore(end))
                .isPresent();
    }

    @Override
    public synchronized Optional<User> user(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    @Override
    public synchronized List<Note> notes(UserId user) {
        return notes.stream().filter(note -> note.user().equals(user)).toList().reversed();
    }

    @Override
    public synchronized CompletableFuture<AuditLines> append(List<? extends Change> changes) {
        for (var change : changes) {
            switch (change) {
                case StateChange.RoomCreated created ->
                        rooms.put(created.room(), RoomFold.begin(created));
                case StateChange.RoomDestroyed destroyed -> rooms.remove(destroyed.room());
                case StateChange other ->
                        rooms.computeIfPresent(
                                other.room(), (_, room) -> RoomFold.after(room, other));
                case AppChange.UserSaved saved -> users.put(saved.user().id(), saved.user());
                case AppChange.NoteAdded added -> notes.add(added.note());
                case AppChange.NoteRemoved removed ->
                        notes.removeIf(note ->
                                note.user().equals(removed.user())
                                        && note.number() == removed.number());
                case AppChange other -> app = AppFold.after(app, other);
            }
        }
        var lines = AuditLines.behind(lastAudit, changes);
        lastAudit += lines.count();
        return CompletableFuture.completedFuture(lines);
    }
}
