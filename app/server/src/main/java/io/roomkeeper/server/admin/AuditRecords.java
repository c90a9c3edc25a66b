package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.AuditLine;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AttributeEdit;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.Subjects;
import io.roomkeeper.server.engine.UserList;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Changes as lines of the audit log; times in ms since 1970.
final class AuditRecords {
    private static final long NO_TERM = 0;

    private AuditRecords() {}

    /// A line as it is now.
    static AuditLine line(AuditLog.Line line, Instant now) {
        return new AuditLine(
                line.number(),
                audit(line.change()),
                AuditDetails.of(line.change()),
                line.undoneBy() == 0 && AuditUndo.isPossible(line.change(), now),
                line.undoneBy());
    }

    /// What a change is in the audit log.
    static AuditEntry audit(Change change) {
        return switch (change) {
            case StateChange ofRoom -> audit(ofRoom);
            case AppChange ofApp -> audit(ofApp);
        };
    }

    private static AuditEntry audit(StateChange change) {
        return switch (change) {
            case StateChange.RoomCreated _ -> entry(change, AuditAct.CREATE_ROOM);
            case StateChange.RoomDestroyed _ -> entry(change, AuditAct.DESTROY_ROOM);
            case StateChange.LifetimeChanged _ -> entry(change, AuditAct.CHANGE_LIFETIME);
            case StateChange.RoomRenamed renamed ->
                    entry(change, AuditAct.RENAME_ROOM, renamed.name(), NO_TERM);
            case StateChange.MessagesRecalled recalled ->
                    entry(change, AuditAct.RECALL, users(Subjects.users(recalled)), NO_TERM);
            case StateChange.AttributesEdited edited ->
                    entry(change, AuditAct.EDIT_ATTRIBUTES, keys(edited), NO_TERM);
            case StateChange.ActUndone undone ->
                    entry(change, AuditAct.UNDO, Long.toString(undone.line()), NO_TERM);
            case StateChange.AttributesChanged _ -> entry(change, AuditAct.CHANGE_ATTRIBUTES);
            case StateChange.MuteAllChanged all ->
                    entry(change, all.on() ? AuditAct.MUTE_ALL : AuditAct.UNMUTE_ALL);
            case StateChange.KeptChanged kept ->
                    entry(change, kept.on() ? AuditAct.KEEP_ALIVE : AuditAct.KEEP_ALIVE_NO_MORE);
            case StateChange.DistributionChanged going ->
                    entry(
                            change,
                            going.on() ? AuditAct.RESUME_DISTRIBUTION : AuditAct.STOP_DISTRIBUTION);
            case StateChange.UsersListed listed ->
                    entry(
                            change,
                            listing(listed.list(), listed.added()),
                            users(listed.users()),
                            NO_TERM);
            case StateChange.SanctionImposed imposed ->
                    entry(
                            change,
                            imposing(imposed.kind()),
                            imposed.user().value(),
                            imposed.until().toEpochMilli());
            case StateChange.SanctionLifted lifted ->
                    entry(change, lifting(lifted.kind()), lifted.user().value(), NO_TERM);
            case StateChange.ActivityNoted _ ->
                    throw new IllegalArgumentException("not a line of the audit log");
        };
    }

    private static AuditEntry audit(AppChange change) {
        return switch (change) {
            case AppChange.SettingsChanged _ -> entry(change, AuditAct.CHANGE_SETTINGS);
            case AppChange.NoteAdded added ->
                    entry(change, AuditAct.ADD_NOTE, added.note().user().value(), NO_TERM);
            case AppChange.NoteRemoved removed ->
                    entry(change, AuditAct.REMOVE_NOTE, removed.user().value(), NO_TERM);
            case AppChange.ActUndone undone ->
                    entry(change, AuditAct.UNDO, Long.toString(undone.line()), NO_TERM);
            case AppChange.ActRefused(_, _, _, var refusal) ->
                    new AuditEntry(
                            change.at().toEpochMilli(),
                            change.by(),
                            refusal.act(),
                            refusal.room(),
                            refusal.subject(),
                            end(change.at(), refusal.minutes()),
                            change.reason(),
                            refusal.code());
            case AppChange.MessagesDeleted(_, _, _, var room, var what) ->
                    new AuditEntry(
                            change.at().toEpochMilli(),
                            change.by(),
                            AuditAct.DELETE_MESSAGES,
                            room,
                            what,
                            NO_TERM,
                            change.reason());
            case AppChange.ModeratorChanged changed ->
                    entry(
                            change,
                            changed.added() ? AuditAct.ADD_MODERATOR : AuditAct.REMOVE_MODERATOR,
                            changed.name(),
                            NO_TERM);
            case AppChange.TypesChanged _ -> entry(change, AuditAct.CHANGE_MESSAGE_TYPES);
            case AppChange.GlobalSanctionImposed imposed ->
                    entry(
                            change,
                            imposing(imposed.kind()),
                            imposed.user().value(),
                            imposed.until().toEpochMilli());
            case AppChange.GlobalSanctionLifted lifted ->
                    entry(change, lifting(lifted.kind()), lifted.user().value(), NO_TERM);
            case AppChange.UserSaved _ ->
                    throw new IllegalArgumentException("not a line of the audit log");
        };
    }

    private static long end(Instant from, int minutes) {
        return minutes == 0 ? NO_TERM : from.plus(Duration.ofMinutes(minutes)).toEpochMilli();
    }

    static AuditAct listing(UserList list, boolean added) {
        return switch (list) {
            case MUTE_EXCEPTIONS -> added ? AuditAct.EXCEPT_FROM_MUTES : AuditAct.EXCEPT_NO_MORE;
            case ALLOWED -> added ? AuditAct.ALLOW : AuditAct.ALLOW_NO_MORE;
        };
    }

    static AuditAct imposing(Sanction.Kind kind) {
        return switch (kind) {
            case MUTE -> AuditAct.MUTE;
            case BAN -> AuditAct.BAN;
            case GLOBAL_MUTE -> AuditAct.GLOBAL_MUTE;
            case BLOCK -> AuditAct.BLOCK;
        };
    }

    static AuditAct lifting(Sanction.Kind kind) {
        return switch (kind) {
            case MUTE -> AuditAct.UNMUTE;
            case BAN -> AuditAct.UNBAN;
            case GLOBAL_MUTE -> AuditAct.GLOBAL_UNMUTE;
            case BLOCK -> AuditAct.UNBLOCK;
        };
    }

    private static String keys(StateChange.AttributesEdited edited) {
        return edited.edits().stream().map(AttributeEdit::key).collect(Collectors.joining(", "));
    }

    private static String users(List<UserId> users) {
        return users.stream().map(UserId::value).collect(Collectors.joining(", "));
    }

    private static AuditEntry entry(Change change, AuditAct act) {
        return entry(change, act, "", NO_TERM);
    }

    private static AuditEntry entry(Change change, AuditAct act, String subject, long until) {
        return new AuditEntry(
                change.at().toEpochMilli(),
                change.by(),
                act,
                change instanceof StateChange ofRoom ? ofRoom.room() : null,
                subject,
                until,
                change.reason());
    }
}
