package io.roomkeeper.server.store.state;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppState;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.RoomRow;
import io.roomkeeper.server.engine.RoomState;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.User;
import io.roomkeeper.server.engine.UserList;

import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;
import org.mapdb.serializer.SerializerArrayTuple;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

/// The present state in MapDB: rooms, sanctions, attributes, the app, and the audit log. Changed by
/// one thread; what is expired is kept until its room ends or a new term replaces it.
final class StateTables implements AutoCloseable {
    private final DB db;
    private final BTreeMap<String, byte[]> rooms;
    private final BTreeMap<Object[], byte[]> sanctions;
    private final BTreeMap<Object[], byte[]> attributes;
    private final BTreeMap<Object[], byte[]> lists;
    private final AppTables app;
    private final BTreeMap<Long, byte[]> audit;
    private final NavigableSet<Object[]> auditByRoom;
    private long lastAudit;

    private StateTables(DB db) {
        this.db = db;
        rooms = db.treeMap("rooms", Serializer.STRING, Serializer.BYTE_ARRAY).createOrOpen();
        sanctions =
                db.treeMap(
                                "sanctions",
                                new SerializerArrayTuple(
                                        Serializer.STRING, Serializer.STRING, Serializer.STRING),
                                Serializer.BYTE_ARRAY)
                        .createOrOpen();
        attributes =
                db.treeMap(
                                "attributes",
                                new SerializerArrayTuple(Serializer.STRING, Serializer.STRING),
                                Serializer.BYTE_ARRAY)
                        .createOrOpen();
        lists =
                db.treeMap(
                                "lists",
                                new SerializerArrayTuple(Serializer.STRING, Serializer.STRING),
                                Serializer.BYTE_ARRAY)
                        .createOrOpen();
        app = new AppTables(db);
        audit = db.treeMap("audit", Serializer.LONG, Serializer.BYTE_ARRAY).createOrOpen();
        auditByRoom =
                db.treeSet("auditByRoom")
                        .serializer(new SerializerArrayTuple(Serializer.STRING, Serializer.LONG))
                        .createOrOpen();
        lastAudit = audit.isEmpty() ? 0 : audit.lastKey();
    }

    /// No transactions: they don't survive a crash, so the file is only trusted after a clean stop.
    static StateTables open(Path file) {
        return new StateTables(
                DBMaker.fileDB(file.toFile()).fileMmapEnable().fileSyncDisable().make());
    }

    void apply(Change change) {
        switch (change) {
            case StateChange ofRoom -> apply(ofRoom);
            case AppChange ofApp -> app.apply(ofApp);
        }
        if (change.audited()) {
            note(change);
        }
    }

    private void note(Change change) {
        lastAudit++;
        audit.put(lastAudit, StateCodec.encode(change));
        if (change instanceof StateChange ofRoom) {
            auditByRoom.add(new Object[] {ofRoom.room().value(), lastAudit});
        }
    }

    private void apply(StateChange change) {
        var room = change.room().value();
        switch (change) {
            case StateChange.RoomCreated created -> put(RoomRow.of(created));
            case StateChange.RoomDestroyed _ -> {
                rooms.remove(room);
                sanctions.prefixSubMap(new Object[] {room}).clear();
                lists.prefixSubMap(new Object[] {room}).clear();
                attributes.prefixSubMap(new Object[] {room}).clear();
            }
            case StateChange.LifetimeChanged _,
                    StateChange.KeptChanged _,
                    StateChange.MuteAllChanged _,
                    StateChange.DistributionChanged _,
                    StateChange.ActivityNoted _ ->
                    put(stored(room).after(change));
            case StateChange.UsersListed listed -> enlist(listed);
            case StateChange.SanctionImposed imposed ->
                    sanctions.put(
                            key(room, imposed.kind(), imposed.user().value()),
                            StateCodec.encode(imposed.sanction()));
            case StateChange.SanctionLifted lifted ->
                    sanctions.remove(key(room, lifted.kind(), lifted.user().value()));
            case StateChange.AttributesChanged changed -> change(room, changed);
        }
    }

    private void put(RoomRow row) {
        rooms.put(row.room().value(), StateCodec.encode(row));
    }

    private void enlist(StateChange.UsersListed event) {
        var users = new LinkedHashSet<>(users(event.room().value(), event.list()));
        if (event.added()) {
            users.addAll(event.users());
        } else {
            event.users().forEach(users::remove);
        }
        lists.put(
                new Object[] {event.room().value(), event.list().name()},
                StateCodec.encode(users.toArray(UserId[]::new)));
    }

    private List<UserId> users(String room, UserList list) {
        var bytes = lists.get(new Object[] {room, list.name()});
        return bytes == null ? List.of() : List.of(StateCodec.decode(bytes, UserId[].class));
    }

    private void change(String room, StateChange.AttributesChanged event) {
        for (var change : event.changes()) {
            var key = new Object[] {room, change.key()};
            if (change.removed()) {
                attributes.remove(key);
            } else {
                attributes.put(
                        key,
                        StateCodec.encode(
                                new Attribute(
                                        change.key(),
                                        change.value(),
                                        change.owner(),
                                        change.autoDelete(),
                                        event.at(),
                                        change.version())));
            }
        }
        put(stored(room).after(event));
    }

    private static Object[] key(String room, Sanction.Kind kind, String user) {
        return new Object[] {room, kind.name(), user};
    }

    private RoomRow stored(String room) {
        var bytes = rooms.get(room);
        if (bytes == null) {
            throw new IllegalStateException("a change to room " + room + " comes before it");
        }
        return StateCodec.decode(bytes, RoomRow.class);
    }

    AppState loadApp() {
        return app.load(
                rows().filter(RoomRow::kept).map(RoomRow::room).toList(),
                rows().filter(RoomRow::muteAll).map(RoomRow::room).toList());
    }

    Optional<User> user(UserId id) {
        return app.user(id);
    }

    Optional<RoomState> room(RoomId id) {
        var bytes = rooms.get(id.value());
        if (bytes == null) {
            return Optional.empty();
        }
        var held =
                sanctions.prefixSubMap(new Object[] {id.value()}).values().stream()
                        .map(each -> StateCodec.decode(each, Sanction.class))
                        .toList();
        var pairs =
                attributes.prefixSubMap(new Object[] {id.value()}).values().stream()
                        .map(each -> StateCodec.decode(each, Attribute.class))
                        .toList();
        return Optional.of(
                new RoomState(
                        StateCodec.decode(bytes, RoomRow.class),
                        held,
                        users(id.value(), UserList.MUTE_EXCEPTIONS),
                        users(id.value(), UserList.ALLOWED),
                        pairs));
    }

    Stream<RoomRow> rows() {
        return rooms.values().stream().map(bytes -> StateCodec.decode(bytes, RoomRow.class));
    }

    List<AuditLog.Line> find(AuditLog.Query query) {
        long below = query.before() == 0 ? Long.MAX_VALUE : query.before();
        var room = query.room();
        var numbers =
                room == null
                        ? audit.headMap(below).descendingMap().keySet().stream()
                        : auditByRoom
                                .subSet(
                                        new Object[] {room.value(), 0L}, true,
                                        new Object[] {room.value(), below}, false)
                                .descendingSet()
                                .stream()
                                .map(key -> (Long) key[1]);
        return numbers.limit(query.limit()).map(this::line).toList();
    }

    private AuditLog.Line line(Long number) {
        var bytes = audit.get(number);
        if (bytes == null) {
            throw new IllegalStateException("audit line " + number + " is missing");
        }
        return new AuditLog.Line(number, StateCodec.decode(bytes, Change.class));
    }

    @Override
    public void close() {
        db.close();
    }
}
