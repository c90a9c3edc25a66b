package io.roomkeeper.server.store.state;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppState;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.Note;
import io.roomkeeper.server.engine.RoomRow;
import io.roomkeeper.server.engine.RoomState;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.engine.User;
import io.roomkeeper.server.engine.UserList;

import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the entries say.
record StateReads(BTreeMap<byte[], byte[]> entries) {
    /// Lines over in a row after which no older one is looked at. They are about as old as their
    /// numbers say, for a clock may have been set back.
    private static final int OVER_AT_MOST = 1000;

    long lastAuditNumber() {
        var last = entries.get(StateKey.lastAuditNumber());
        return last == null ? 0 : ByteBuffer.wrap(last).getLong();
    }

    Optional<RoomState> room(RoomId id) {
        var row = entries.get(StateKey.room(id));
        if (row == null) {
            return Optional.empty();
        }
        var sanctions = new ArrayList<Sanction>();
        var attributes = new ArrayList<Attribute>();
        var prefix = StateKey.inRoom(id);
        var found = within(prefix);
        while (found.hasNext()) {
            var entry = found.next();
            if (StateKey.isAttribute(entry.getKey(), prefix)) {
                attributes.add(StateCodec.decode(entry.getValue(), Attribute.class));
            } else if (StateKey.isSanction(entry.getKey(), prefix)) {
                sanctions.add(StateCodec.decode(entry.getValue(), Sanction.class));
            }
        }
        return Optional.of(
                new RoomState(
                        StateCodec.decode(row, RoomRow.class),
                        sanctions,
                        users(id, UserList.MUTE_EXCEPTIONS),
                        users(id, UserList.ALLOWED),
                        attributes));
    }

    private Iterator<Map.Entry<byte[], byte[]>> within(byte[] prefix) {
        return entries.entryIterator(prefix, true, StateKey.behind(prefix), false);
    }

    private List<UserId> users(RoomId room, UserList list) {
        var prefix = StateKey.list(room, list);
        var listed = collect(prefix, entry -> entry);
        listed.sort((one, other) -> Arrays.compareUnsigned(one.getValue(), other.getValue()));
        return listed.stream().map(entry -> StateKey.userOf(entry.getKey(), prefix)).toList();
    }

    private <T> List<T> collect(byte[] prefix, Function<Map.Entry<byte[], byte[]>, T> each) {
        var all = new ArrayList<T>();
        within(prefix).forEachRemaining(entry -> all.add(each.apply(entry)));
        return all;
    }

    List<RoomRow> rooms(@Nullable RoomId after, int limit, String text) {
        var search = new RoomSearch(text);
        var found = new ArrayList<RoomRow>();
        var rows =
                entries.valueIterator(
                        after == null ? StateKey.prefix(StateKey.ROOM) : StateKey.room(after),
                        false,
                        StateKey.behind(StateKey.prefix(StateKey.ROOM)),
                        false);
        while (found.size() < limit && rows.hasNext()) {
            search.match(rows.next()).ifPresent(found::add);
        }
        return found;
    }

    AppState app() {
        var settings = entries.get(StateKey.settings());
        return new AppState(
                settings == null
                        ? AppSettings.DEFAULT
                        : StateCodec.decode(settings, AppSettings.class),
                types(TypeList.ALLOWED),
                types(TypeList.LOW_PRIORITY),
                collect(
                        StateKey.prefix(StateKey.GLOBAL_SANCTION),
                        entry -> StateCodec.decode(entry.getValue(), Sanction.class)),
                collect(
                        StateKey.prefix(StateKey.KEPT_ROOM),
                        entry -> StateKey.roomOf(entry.getKey())),
                collect(
                        StateKey.prefix(StateKey.MUTED_ROOM),
                        entry -> StateKey.roomOf(entry.getKey())));
    }

    private List<String> types(TypeList list) {
        var stored = entries.get(StateKey.types(list));
        return stored == null ? List.of() : List.of(StateCodec.decode(stored, String[].class));
    }

    Optional<User> user(UserId id) {
        return Optional.ofNullable(entries.get(StateKey.user(id)))
                .map(bytes -> StateCodec.decode(bytes, User.class));
    }

    List<Note> notes(UserId user) {
        return collect(
                        StateKey.notes(user),
                        entry -> StateCodec.decode(entry.getValue(), Note.class))
                .reversed();
    }

    /// Lines that happened at `cutoff`, in milliseconds, or later.
    List<AuditLog.Line> find(AuditLog.Query query, long cutoff) {
        long below = query.before() == 0 ? Long.MAX_VALUE : query.before();
        var room = query.room();
        var newestFirst =
                room == null
                        ? entries.descendingEntryIterator(
                                StateKey.auditLine(0), true, StateKey.auditLine(below), false)
                        : entries.descendingEntryIterator(
                                StateKey.auditOf(room, 0),
                                true,
                                StateKey.auditOf(room, below),
                                false);
        var lines = new ArrayList<AuditLog.Line>();
        int over = 0;
        while (lines.size() < query.limit() && over < OVER_AT_MOST && newestFirst.hasNext()) {
            var entry = newestFirst.next();
            if (StateKey.auditTime(entry.getValue()) < cutoff) {
                over++;
            } else {
                over = 0;
                line(StateKey.auditNumber(entry.getKey())).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /// Empty when the retention, which was shorter then, removed the line but not yet its note
    /// about the room.
    private Optional<AuditLog.Line> line(long number) {
        return Optional.ofNullable(entries.get(StateKey.auditLine(number)))
                .map(bytes -> Arrays.copyOfRange(bytes, Long.BYTES, bytes.length))
                .map(json ->
                        new AuditLog.Line(
                                number,
                                StateCodec.decode(json, Change.class),
                                AuditScan.undoneBy(entries, number)));
    }
}
