package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;

/// Takes back what a line of the audit log says was done to the app, as far as it still is so:
/// gives what has to be done now.
record AppUndo(App app, AppCommand.Undo command, Instant now) {
    /// 1002 when that is nothing, or cannot be.
    AppCommand<Done> reverse() {
        return switch (command.change()) {
            case AppChange.GlobalSanctionImposed imposed -> imposed(imposed);
            case AppChange.GlobalSanctionLifted lifted -> lifted(lifted);
            case AppChange.TypesChanged changed -> types(changed);
            case AppChange.SettingsChanged changed -> settings(changed);
            case AppChange.ActUndone _,
                    AppChange.ActRefused _,
                    AppChange.MessagesDeleted _,
                    AppChange.ModeratorChanged _,
                    AppChange.NoteAdded _,
                    AppChange.NoteRemoved _,
                    AppChange.UserSaved _ ->
                    throw UndoRule.never();
        };
    }

    private AppCommand<Done> imposed(AppChange.GlobalSanctionImposed imposed) {
        boolean inForce =
                app.sanction(imposed.kind(), imposed.user(), now)
                        .filter(held -> held.equals(imposed.sanction()))
                        .isPresent();
        if (!inForce) {
            throw UndoRule.tooLate();
        }
        return left() > 0
                ? impose(imposed.kind(), imposed.user())
                : new AppCommand.LiftGlobally(
                        imposed.kind(), List.of(imposed.user()), command.act());
    }

    private AppCommand<Done> lifted(AppChange.GlobalSanctionLifted lifted) {
        if (left() == 0 || app.sanction(lifted.kind(), lifted.user(), now).isPresent()) {
            throw UndoRule.tooLate();
        }
        return impose(lifted.kind(), lifted.user());
    }

    private AppCommand<Done> impose(Sanction.Kind kind, UserId user) {
        return new AppCommand.ImposeGlobally(kind, List.of(user), left(), command.act());
    }

    private int left() {
        return UndoRule.minutesLeft(command.former(), now);
    }

    /// One call puts types on a list or takes them off, never both.
    private AppCommand<Done> types(AppChange.TypesChanged changed) {
        var current = app.types(changed.list());
        var added = new LinkedHashSet<>(changed.types());
        changed.before().forEach(added::remove);
        added.retainAll(current);
        var removed = new LinkedHashSet<>(changed.before());
        changed.types().forEach(removed::remove);
        current.forEach(removed::remove);
        if (added.isEmpty() && removed.isEmpty()) {
            throw UndoRule.tooLate();
        }
        return new AppCommand.ChangeTypes(
                changed.list(),
                added.isEmpty(),
                List.copyOf(added.isEmpty() ? removed : added),
                command.act());
    }

    /// What was changed since stays as it is.
    private AppCommand<Done> settings(AppChange.SettingsChanged changed) {
        var before = changed.before();
        var after = changed.settings();
        var current = app.settings();
        var on = EnumSet.noneOf(AppSwitch.class);
        for (var each : AppSwitch.values()) {
            if (undone(before.has(each), after.has(each), current.has(each))) {
                on.add(each);
            }
        }
        var back =
                new AppSettings(
                        on,
                        undone(
                                before.inactivityMinutes(),
                                after.inactivityMinutes(),
                                current.inactivityMinutes()),
                        undone(before.recentTypes(), after.recentTypes(), current.recentTypes()),
                        undone(before.words(), after.words(), current.words()));
        if (back.equals(current)) {
            throw UndoRule.tooLate();
        }
        return new AppCommand.Configure(back, command.act());
    }

    private static <T> T undone(T before, T after, T current) {
        return current.equals(after) ? before : current;
    }
}
