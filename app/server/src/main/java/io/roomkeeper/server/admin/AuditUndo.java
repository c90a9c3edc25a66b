package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.http.Waiting;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Takes back an act of the audit log.
record AuditUndo(ChatroomEngine engine, AuditLog log) {
    /// Lines among which the sanction before is looked for.
    private static final int LOOKS = 20_000;

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
                    StateChange.AttributesEdited _,
                    AppChange.GlobalSanctionLifted _ ->
                    true;
            case StateChange _, AppChange _ -> false;
        };
    }

    /// 1002 when it cannot be undone, any more or at all.
    void undo(long number, Act act) {
        var line = line(number);
        if (line.undoneBy() != 0) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "line %d was undone by line %d.".formatted(number, line.undoneBy()));
        }
        var former = former(line);
        switch (line.change()) {
            case StateChange change ->
                    Waiting.on(
                            engine.execute(
                                    new RoomCommand.Undo(
                                            change.room(), change, number, former, act)));
            case AppChange change ->
                    Waiting.on(engine.execute(new AppCommand.Undo(change, number, former, act)));
        }
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
                                null,
                                null,
                                List.of(),
                                change -> concerns(change, kind, user),
                                LOOKS));
        return found.lines().stream()
                .map(line -> sanction(line.change()))
                .findFirst()
                .flatMap(Function.identity())
                .orElse(null);
    }

    /// Whether it says how that sanction is from there on; a room begins without.
    private static boolean concerns(Change change, Sanction.Kind kind, UserId user) {
        return switch (change) {
            case StateChange.SanctionImposed each ->
                    each.kind() == kind && each.user().equals(user);
            case StateChange.SanctionLifted each -> each.kind() == kind && each.user().equals(user);
            case AppChange.GlobalSanctionImposed each ->
                    each.kind() == kind && each.user().equals(user);
            case AppChange.GlobalSanctionLifted each ->
                    each.kind() == kind && each.user().equals(user);
            case StateChange.RoomCreated _ -> !kind.isGlobal();
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
