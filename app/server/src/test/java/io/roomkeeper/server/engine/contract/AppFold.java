package io.roomkeeper.server.engine.contract;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppState;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.TypeList;

import java.util.ArrayList;
import java.util.List;

/// The app's state after a change.
final class AppFold {
    private AppFold() {}

    static AppState after(AppState before, AppChange change) {
        return switch (change) {
            case AppChange.SettingsChanged changed ->
                    new AppState(
                            changed.settings(),
                            before.allowedTypes(),
                            before.lowPriorityTypes(),
                            before.sanctions(),
                            before.kept(),
                            before.muted());
            case AppChange.TypesChanged changed -> after(before, changed);
            case AppChange.GlobalSanctionImposed imposed -> {
                var sanctions = without(before, imposed.kind(), imposed.user());
                sanctions.add(imposed.sanction());
                yield with(before, sanctions);
            }
            case AppChange.GlobalSanctionLifted lifted ->
                    with(before, without(before, lifted.kind(), lifted.user()));
            case AppChange.UserSaved _,
                    AppChange.ActUndone _,
                    AppChange.ActRefused _,
                    AppChange.MessagesDeleted _,
                    AppChange.ModeratorChanged _,
                    AppChange.NoteAdded _,
                    AppChange.NoteRemoved _ ->
                    before;
        };
    }

    private static AppState after(AppState before, AppChange.TypesChanged changed) {
        boolean allowed = changed.list() == TypeList.ALLOWED;
        return new AppState(
                before.settings(),
                allowed ? changed.types() : before.allowedTypes(),
                allowed ? before.lowPriorityTypes() : changed.types(),
                before.sanctions(),
                before.kept(),
                before.muted());
    }

    private static List<Sanction> without(AppState before, Sanction.Kind kind, UserId user) {
        var others = new ArrayList<>(before.sanctions());
        others.removeIf(each -> each.kind() == kind && each.user().equals(user));
        return others;
    }

    private static AppState with(AppState before, List<Sanction> sanctions) {
        return new AppState(
                before.settings(),
                before.allowedTypes(),
                before.lowPriorityTypes(),
                sanctions,
                before.kept(),
                before.muted());
    }
}
