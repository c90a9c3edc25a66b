package io.roomkeeper.server.store.state;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.RoomRow;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.Subjects;
import io.roomkeeper.server.store.snapshot.Edit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What changes do to the entries. They must be given in the order of the journal, for each one of
/// moderation becomes the next line of the audit log.
final class ChangeEdits {
    private long lastAudit;

    /// `lastAudit` is the number of the last line so far.
    ChangeEdits(long lastAudit) {
        this.lastAudit = lastAudit;
    }

    List<Edit> of(Recorded recorded) {
        var change = recorded.change();
        var edits = new ArrayList<Edit>();
        switch (change) {
            case StateChange ofRoom -> add(ofRoom, edits);
            case AppChange.ActUndone _,
                    AppChange.ActRefused _,
                    AppChange.MessagesDeleted _,
                    AppChange.ModeratorChanged _ -> {}
            case AppChange ofApp -> edits.add(edit(ofApp));
        }
        if (change.audited()) {
            note(recorded, edits);
        }
        return edits;
    }

    private void note(Recorded recorded, List<Edit> edits) {
        lastAudit++;
        var change = recorded.change();
        var at = StateKey.number(change.at().toEpochMilli());
        var json = recorded.json();
        edits.add(
                new Edit.Put(
                        StateKey.auditLine(lastAudit),
                        ByteBuffer.allocate(at.length + json.length).put(at).put(json).array()));
        Subjects.room(change)
                .ifPresent(in -> edits.add(new Edit.Put(StateKey.auditOf(in, lastAudit), at)));
        edits.addAll(aboutUsers(change, lastAudit));
        undone(change)
                .ifPresent(line ->
                        edits.add(
                                new Edit.Put(
                                        StateKey.undone(line),
                                        ByteBuffer.allocate(at.length + Long.BYTES)
                                                .put(at)
                                                .putLong(lastAudit)
                                                .array())));
        edits.add(new Edit.Put(StateKey.lastAuditNumber(), StateKey.number(lastAudit)));
    }

    /// What says of each user that line `number`, which is `change`, is about them.
    static List<Edit> aboutUsers(Change change, long number) {
        var room = Subjects.room(change).map(RoomId::value).orElse("");
        var id = room.getBytes(StandardCharsets.UTF_8);
        var timeAndRoom =
                ByteBuffer.allocate(Long.BYTES + id.length)
                        .putLong(change.at().toEpochMilli())
                        .put(id)
                        .array();
        return Subjects.users(change).stream()
                .<Edit>map(user -> new Edit.Put(StateKey.auditAbout(user, number), timeAndRoom))
                .toList();
    }

    /// The number of the line that the change takes back.
    private static Optional<Long> undone(Change change) {
        return switch (change) {
            case StateChange.ActUndone undone -> Optional.of(undone.line());
            case AppChange.ActUndone undone -> Optional.of(undone.line());
            case StateChange _, AppChange _ -> Optional.empty();
        };
    }

    private void add(StateChange change, List<Edit> edits) {
        switch (change) {
            case StateChange.RoomCreated created ->
                    edits.add(
                            new Edit.Put(
                                    StateKey.room(created.room()),
                                    StateCodec.encode(RoomRow.of(created))));
            case StateChange.RoomDestroyed destroyed -> {
                edits.add(new Edit.Remove(StateKey.room(destroyed.room())));
                edits.add(new Edit.Wipe(StateKey.inRoom(destroyed.room())));
                edits.add(new Edit.Remove(StateKey.keptRoom(destroyed.room())));
                edits.add(new Edit.Remove(StateKey.mutedRoom(destroyed.room())));
            }
            case StateChange.LifetimeChanged _,
                    StateChange.DistributionChanged _,
                    StateChange.RoomRenamed _,
                    StateChange.ActivityNoted _ ->
                    edits.add(row(change));
            case StateChange.KeptChanged kept -> {
                edits.add(row(kept));
                edits.add(mark(StateKey.keptRoom(kept.room()), kept.on()));
            }
            case StateChange.MuteAllChanged muted -> {
                edits.add(row(muted));
                edits.add(mark(StateKey.mutedRoom(muted.room()), muted.on()));
            }
            case StateChange.Remark _ -> {}
            case StateChange.UsersListed listed -> enlist(listed, edits);
            case StateChange.SanctionImposed imposed ->
                    edits.add(
                            new Edit.Put(
                                    StateKey.sanction(
                                            imposed.room(), imposed.kind(), imposed.user()),
                                    StateCodec.encode(imposed.sanction())));
            case StateChange.SanctionLifted lifted ->
                    edits.add(
                            new Edit.Remove(
                                    StateKey.sanction(
                                            lifted.room(), lifted.kind(), lifted.user())));
            case StateChange.AttributesChanged changed -> {
                edits.add(row(changed));
                changed.changes().forEach(each -> edits.add(attribute(changed, each)));
            }
        }
    }

    /// Users stand on a list in the order of the acts that put them there.
    private void enlist(StateChange.UsersListed event, List<Edit> edits) {
        int index = 0;
        for (var user : event.users()) {
            var key = StateKey.listed(event.room(), event.list(), user);
            edits.add(
                    event.added()
                            ? new Edit.Put(key, place(lastAudit + 1, index))
                            : new Edit.Remove(key));
            index++;
        }
    }

    private static byte[] place(long act, int index) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(act).putInt(index).array();
    }

    private static Edit row(StateChange change) {
        return new Edit.Update(
                StateKey.room(change.room()),
                row -> StateCodec.encode(StateCodec.decode(row, RoomRow.class).after(change)));
    }

    private static Edit mark(byte[] key, boolean on) {
        return on ? new Edit.Put(key, new byte[0]) : new Edit.Remove(key);
    }

    private static Edit attribute(StateChange.AttributesChanged event, AttributeChange change) {
        var key = StateKey.attribute(event.room(), change.key());
        return change.removed()
                ? new Edit.Remove(key)
                : new Edit.Put(
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

    private static Edit edit(AppChange change) {
        return switch (change) {
            case AppChange.SettingsChanged changed ->
                    new Edit.Put(StateKey.settings(), StateCodec.encode(changed.settings()));
            case AppChange.TypesChanged changed ->
                    new Edit.Put(
                            StateKey.types(changed.list()),
                            StateCodec.encode(changed.types().toArray(String[]::new)));
            case AppChange.GlobalSanctionImposed imposed ->
                    new Edit.Put(
                            StateKey.globalSanction(imposed.kind(), imposed.user()),
                            StateCodec.encode(imposed.sanction()));
            case AppChange.GlobalSanctionLifted lifted ->
                    new Edit.Remove(StateKey.globalSanction(lifted.kind(), lifted.user()));
            case AppChange.NoteAdded added ->
                    new Edit.Put(
                            StateKey.note(added.note().user(), added.note().number()),
                            StateCodec.encode(added.note()));
            case AppChange.NoteRemoved removed ->
                    new Edit.Remove(StateKey.note(removed.user(), removed.number()));
            case AppChange.ActUndone _,
                    AppChange.ActRefused _,
                    AppChange.MessagesDeleted _,
                    AppChange.ModeratorChanged _ ->
                    throw new IllegalArgumentException("changes nothing");
            case AppChange.UserSaved saved ->
                    new Edit.Put(StateKey.user(saved.user().id()), StateCodec.encode(saved.user()));
        };
    }
}
