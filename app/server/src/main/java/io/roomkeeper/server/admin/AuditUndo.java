package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Takes back an act of the audit log.
record AuditUndo(ChatroomEngine engine, AuditLog log) {
    private static final AuditLog.Hints DESTROYED =
            new AuditLog.Hints(List.of(), ActMarks.of(Set.of(AuditAct.DESTROY_ROOM)), List.of());

    /// Whether an act of this kind can be undone at all; whether it still can, the room knows.
    static boolean isPossible(Change change, Instant now) {
        return switch (change) {
            case StateChange.SanctionImposed imposed -> imposed.sanction().holdsAt(now);
            case AppChange.GlobalSanctionImposed imposed -> imposed.sanction().holdsAt(now);
            case StateChange.SanctionLifted _,
                    StateChange.MuteAllChanged _,
                    StateChange.KeptChanged _,
                    StateChange.DistributionChanged _,
                    StateChange.UsersListed _,
                    StateChange.RoomRenamed _,
                    StateChange.LifetimeChanged _,
                    StateChange.AttributesEdited _,
                    AppChange.GlobalSanctionLifted _,
                    AppChange.TypesChanged _,
                    AppChange.SettingsChanged _ ->
                    true;
            case StateChange _, AppChange _ -> false;
        };
    }

    /// Tells the lines it wrote. 1002 when it cannot be undone, any more or at all; 1007 when
    /// `role` could not have done it.
    List<Long> undo(long number, Role role, Act act) {
        var line = line(number);
        if (needsOwner(line.change())) {
            role.require(Role.OWNER);
        }
        if (line.undoneBy() != 0) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "line %d was undone by line %d.".formatted(number, line.undoneBy()));
        }
        var former = former(line);
        return switch (line.change()) {
            case StateChange change ->
                    Acts.lines(
                            engine,
                            new RoomCommand.Undo(change.room(), change, number, former, act));
            case AppChange change ->
                    Acts.lines(engine, new AppCommand.Undo(change, number, former, act));
        };
    }

    private static boolean needsOwner(Change change) {
        return change instanceof AppChange.TypesChanged
                || change instanceof AppChange.SettingsChanged;
    }

    private AuditLog.Line line(long number) {
        return log.find(new AuditLog.Query(null, number + 1, 1)).stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        new RoomkeeperException(
                                ErrorCode.BAD_PARAMETER,
                                "there is no line " + number + " in the audit log."));
    }

    /// The sanction that held before a change of one.
    private @Nullable Sanction former(AuditLog.Line line) {
        return switch (line.change()) {
            case StateChange.SanctionImposed imposed ->
                    former(imposed.room(), line.number(), imposed.kind(), imposed.user());
            case StateChange.SanctionLifted lifted ->
                    former(lifted.room(), line.number(), lifted.kind(), lifted.user());
            case AppChange.GlobalSanctionImposed imposed ->
                    former(null, line.number(), imposed.kind(), imposed.user());
            case AppChange.GlobalSanctionLifted lifted ->
                    former(null, line.number(), lifted.kind(), lifted.user());
            case StateChange _, AppChange _ -> null;
        };
    }

    private @Nullable Sanction former(
            @Nullable RoomId room, long below, Sanction.Kind kind, UserId user) {
        var found =
                log.search(
                        new AuditLog.Search(
                                new AuditLog.Query(room, below, 1),
                                user,
                                null,
                                null,
                                AuditLog.Hints.NONE,
                                change -> concerns(change, kind, user),
                                Integer.MAX_VALUE));
        return found.lines().stream()
                .filter(line -> room == null || !isOver(room, line, below))
                .map(line -> sanction(line.change()))
                .findFirst()
                .flatMap(Function.identity())
                .orElse(null);
    }

    /// Whether the room of that line was destroyed before line `below`: a room begins without.
    private boolean isOver(RoomId room, AuditLog.Line line, long below) {
        return log
                .search(
                        new AuditLog.Search(
                                new AuditLog.Query(room, below, 1),
                                null,
                                line.change().at(),
                                null,
                                DESTROYED,
                                change -> change instanceof StateChange.RoomDestroyed,
                                Integer.MAX_VALUE))
                .lines()
                .stream()
                .anyMatch(end -> end.number() > line.number());
    }

    /// Whether it says how that sanction is from there on.
    private static boolean concerns(Change change, Sanction.Kind kind, UserId user) {
        return switch (change) {
            case StateChange.SanctionImposed each ->
                    each.kind() == kind && each.user().equals(user);
            case StateChange.SanctionLifted each -> each.kind() == kind && each.user().equals(user);
            case AppChange.GlobalSanctionImposed each ->
                    each.kind() == kind && each.user().equals(user);
            case AppChange.GlobalSanctionLifted each ->
                    each.kind() == kind && each.user().equals(user);
            case StateChange _, AppChange _ -> false;
        };
    }

    private static Optional<Sanction> sanction(Change change) {
        return switch (change) {
            case StateChange.SanctionImposed imposed -> Optional.of(imposed.sanction());
            case AppChange.GlobalSanctionImposed imposed -> Optional.of(imposed.sanction());
            case StateChange _, AppChange _ -> Optional.empty();
        };
    }
}
