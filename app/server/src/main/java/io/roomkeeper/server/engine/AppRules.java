package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What holds in all rooms, and who may not send or connect. Server API §4, §8 to §12.
final class AppRules {
    /// Rooms on one page of those that are muted. §9.
    private static final int MAX_PAGE = 1_000;

    private final App app;
    private final Function<UserId, Optional<User>> users;

    private final NoteRules notes;

    AppRules(App app, Function<UserId, Optional<User>> users, NoteRules notes) {
        this.app = app;
        this.users = users;
        this.notes = notes;
    }

    /// The answer, and what happens with it.
    record Decision<R>(R reply, List<AppEvent> events) {}

    @SuppressWarnings("unchecked") // each command's rule answers with that command's type
    <R> Decision<R> decide(AppCommand<R> command, Instant now) {
        var events = new ArrayList<AppEvent>();
        R reply =
                (R)
                        switch (command) {
                            case AppCommand.Configure configure ->
                                    configure(configure, now, events);
                            case AppCommand.ImposeGlobally impose -> impose(impose, now, events);
                            case AppCommand.LiftGlobally lift -> lift(lift, now, events);
                            case AppCommand.ListGlobalSanctions list -> {
                                requireService(list.kind());
                                yield app.sanctions(list.kind(), now);
                            }
                            case AppCommand.ChangeTypes change -> change(change, now, events);
                            case AppCommand.ListTypes list -> {
                                requireService(list.list());
                                yield app.types(list.list());
                            }
                            case AppCommand.ListKeptRooms _ -> keptRooms();
                            case AppCommand.ListMutedRooms list -> mutedRooms(list);
                            case AppCommand.AddNote add -> notes.add(add, now, events);
                            case AppCommand.RemoveNote remove -> notes.remove(remove, now, events);
                            case AppCommand.Undo undo -> undo(undo, now, events);
                            case AppCommand.NoteRefusal note -> note(note, now, events);
                            case AppCommand.NoteDeletion note -> note(note, now, events);
                            case AppCommand.NoteModerator note -> note(note, now, events);
                            case AppCommand.SaveUser save -> save(save, now, events);
                            case AppCommand.Broadcast broadcast -> {
                                Services.require(app, AppSwitch.BROADCAST);
                                MessageForm.checkServers(
                                        app, broadcast.objectName(), broadcast.content());
                                yield Done.DONE;
                            }
                        };
        events.forEach(app::apply);
        return new Decision<>(reply, List.copyOf(events));
    }

    private Done configure(AppCommand.Configure command, Instant now, List<AppEvent> events) {
        Terms.check(
                "the number of words",
                command.settings().words().count(),
                0,
                app.limit(Limit.WORDS));
        if (!command.settings().equals(app.settings())) {
            var act = command.act();
            events.add(
                    new AppChange.SettingsChanged(
                            now, act.by(), act.reason(), command.settings(), app.settings()));
        }
        return Done.DONE;
    }

    private void requireService(Sanction.Kind kind) {
        Terms.kind(kind, true);
        if (kind == Sanction.Kind.GLOBAL_MUTE) {
            Services.require(app, AppSwitch.GLOBAL_MUTE);
        }
    }

    private void requireService(TypeList list) {
        Services.require(
                app,
                switch (list) {
                    case ALLOWED -> AppSwitch.TYPE_ALLOWLIST;
                    case LOW_PRIORITY -> AppSwitch.LOW_PRIORITY_TYPES;
                });
    }

    private Done impose(AppCommand.ImposeGlobally command, Instant now, List<AppEvent> events) {
        requireService(command.kind());
        var found = Terms.users(app, command.users());
        Terms.minutes(command.minutes());
        var act = command.act();
        var until = now.plus(Duration.ofMinutes(command.minutes()));
        for (var user : found) {
            events.add(
                    new AppChange.GlobalSanctionImposed(
                            now, act.by(), act.reason(), command.kind(), user, until));
        }
        notify(command.kind(), act, true, found, command.minutes(), now, events);
        return Done.DONE;
    }

    private Done lift(AppCommand.LiftGlobally command, Instant now, List<AppEvent> events) {
        requireService(command.kind());
        var act = command.act();
        var lifted =
                Terms.users(app, command.users()).stream()
                        .filter(user -> app.sanction(command.kind(), user, now).isPresent())
                        .toList();
        for (var user : lifted) {
            events.add(
                    new AppChange.GlobalSanctionLifted(
                            now, act.by(), act.reason(), command.kind(), user));
        }
        notify(command.kind(), act, false, lifted, 0, now, events);
        return Done.DONE;
    }

    // A blocked user is told by the end of the connection.
    private static void notify(
            Sanction.Kind kind,
            Act act,
            boolean imposed,
            List<UserId> users,
            int minutes,
            Instant now,
            List<AppEvent> events) {
        if (kind == Sanction.Kind.GLOBAL_MUTE && act.notifyMembers() && !users.isEmpty()) {
            var notice =
                    imposed
                            ? SanctionRules.noticeOfImposing(kind)
                            : SanctionRules.noticeOfLifting(kind);
            events.add(new AppEvent.UsersNotified(now, notice, users, minutes, act.extra()));
        }
    }

    private Done change(AppCommand.ChangeTypes command, Instant now, List<AppEvent> events) {
        requireService(command.list());
        checkTypes(command);
        var types = new LinkedHashSet<>(app.types(command.list()));
        boolean changed =
                command.add() ? types.addAll(command.types()) : types.removeAll(command.types());
        if (command.add()) {
            Terms.check("the number of objectName", types.size(), 1, most(command.list()));
        }
        if (changed) {
            var act = command.act();
            events.add(
                    new AppChange.TypesChanged(
                            now,
                            act.by(),
                            act.reason(),
                            command.list(),
                            List.copyOf(types),
                            app.types(command.list())));
        }
        return Done.DONE;
    }

    private void checkTypes(AppCommand.ChangeTypes command) {
        int atOnce =
                switch (command.list()) {
                    case ALLOWED -> Integer.MAX_VALUE;
                    case LOW_PRIORITY -> app.limit(Limit.LOW_PRIORITY_TYPES_PER_CALL);
                };
        int count = (int) command.types().stream().distinct().count();
        Terms.check("the number of objectName", count, 1, atOnce);
        for (var type : command.types()) {
            if (type.isEmpty()) {
                throw new RoomkeeperException(
                        ErrorCode.BAD_PARAMETER, "objectName must not be empty.");
            }
            if (type.length() > MessageForm.MAX_OBJECT_NAME) {
                throw new RoomkeeperException(
                        ErrorCode.PARAMETER_TOO_LONG,
                        "objectName must be at most "
                                + MessageForm.MAX_OBJECT_NAME
                                + " characters.");
            }
        }
    }

    private int most(TypeList list) {
        return switch (list) {
            case ALLOWED -> app.limit(Limit.ALLOWED_TYPES);
            case LOW_PRIORITY -> app.limit(Limit.LOW_PRIORITY_TYPES);
        };
    }

    /// As [UndoRule], for what holds in all rooms.
    private Done undo(AppCommand.Undo command, Instant now, List<AppEvent> events) {
        switch (new AppUndo(app, command, now).reverse()) {
            case AppCommand.ImposeGlobally impose -> impose(impose, now, events);
            case AppCommand.LiftGlobally lift -> lift(lift, now, events);
            case AppCommand.ChangeTypes change -> change(change, now, events);
            case AppCommand.Configure configure -> configure(configure, now, events);
            case AppCommand<Done> other -> throw new IllegalStateException(other.toString());
        }
        var act = command.act();
        events.add(new AppChange.ActUndone(now, act.by(), act.reason(), command.line()));
        return Done.DONE;
    }

    private static Done note(AppCommand.NoteRefusal command, Instant now, List<AppEvent> events) {
        var act = command.act();
        events.add(new AppChange.ActRefused(now, act.by(), act.reason(), command.refusal()));
        return Done.DONE;
    }

    private static Done note(AppCommand.NoteDeletion command, Instant now, List<AppEvent> events) {
        var act = command.act();
        events.add(
                new AppChange.MessagesDeleted(
                        now, act.by(), act.reason(), command.room(), command.what()));
        return Done.DONE;
    }

    private static Done note(AppCommand.NoteModerator command, Instant now, List<AppEvent> events) {
        var act = command.act();
        events.add(
                new AppChange.ModeratorChanged(
                        now, act.by(), act.reason(), command.name(), command.added()));
        return Done.DONE;
    }

    private List<RoomId> keptRooms() {
        Services.require(app, AppSwitch.KEEPALIVE);
        return app.indexes().kept();
    }

    private List<RoomId> mutedRooms(AppCommand.ListMutedRooms command) {
        Terms.check("page", command.page(), 1, Integer.MAX_VALUE);
        Terms.check("size", command.size(), 1, MAX_PAGE);
        return app.indexes().muted(command.page(), command.size());
    }

    private User save(AppCommand.SaveUser command, Instant now, List<AppEvent> events) {
        var created = users.apply(command.user()).map(User::created).orElse(now);
        var user = new User(command.user(), command.name(), command.portrait(), created);
        events.add(new AppChange.UserSaved(now, command.user().value(), "", user));
        return user;
    }
}
