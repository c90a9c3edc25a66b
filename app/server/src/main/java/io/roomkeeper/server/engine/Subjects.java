package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Optional;

/// What a line of the audit log is about.
public final class Subjects {
    private Subjects() {}

    /// The users it was done to, each once.
    public static List<UserId> users(Change change) {
        return switch (change) {
            case StateChange.UsersListed listed -> listed.users();
            case StateChange.SanctionImposed imposed -> List.of(imposed.user());
            case StateChange.SanctionLifted lifted -> List.of(lifted.user());
            case StateChange.MessagesRecalled recalled ->
                    recalled.messages().stream().map(Recalled::sender).distinct().toList();
            case AppChange.GlobalSanctionImposed imposed -> List.of(imposed.user());
            case AppChange.GlobalSanctionLifted lifted -> List.of(lifted.user());
            case AppChange.NoteAdded added -> List.of(added.note().user());
            case AppChange.NoteRemoved removed -> List.of(removed.user());
            case AppChange.ActRefused refused -> refused.refusal().users();
            case StateChange.RoomCreated _,
                    StateChange.RoomDestroyed _,
                    StateChange.LifetimeChanged _,
                    StateChange.KeptChanged _,
                    StateChange.RoomRenamed _,
                    StateChange.AttributesEdited _,
                    StateChange.ActUndone _,
                    StateChange.MuteAllChanged _,
                    StateChange.DistributionChanged _,
                    StateChange.AttributesChanged _,
                    StateChange.ActivityNoted _,
                    AppChange.SettingsChanged _,
                    AppChange.TypesChanged _,
                    AppChange.ActUndone _,
                    AppChange.MessagesDeleted _,
                    AppChange.ModeratorChanged _,
                    AppChange.UserSaved _ ->
                    List.of();
        };
    }

    /// The room it was done in; empty for what holds in all rooms.
    public static Optional<RoomId> room(Change change) {
        return switch (change) {
            case StateChange ofRoom -> Optional.of(ofRoom.room());
            case AppChange.ActRefused refused -> Optional.ofNullable(refused.refusal().room());
            case AppChange.MessagesDeleted deleted -> Optional.ofNullable(deleted.room());
            case AppChange _ -> Optional.empty();
        };
    }
}
