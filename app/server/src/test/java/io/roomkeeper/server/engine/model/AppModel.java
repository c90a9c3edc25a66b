package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomEvent.NoticeKind;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.engine.User;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;

/// What holds in all rooms. Server API §8, §10, §12; client behaviour §12.
final class AppModel {
    private final World world;
    private final NoticeModel notices;

    AppModel(World world, NoticeModel notices) {
        this.world = world;
        this.notices = notices;
    }

    Done configure(AppCommand.Configure command) {
        World.require(
                command.settings().words().count() <= world.limit(Limit.WORDS),
                ErrorCode.BAD_PARAMETER);
        if (!command.settings().equals(world.settings)) {
            var before = world.settings;
            world.settings = command.settings();
            var act = command.act();
            world.toldOfApp.add(
                    new AppChange.SettingsChanged(
                            world.now(), act.by(), act.reason(), command.settings(), before));
        }
        return Done.DONE;
    }

    Done impose(AppCommand.ImposeGlobally command) {
        requireService(command.kind());
        var users = SanctionModel.checked(world, command.users());
        SanctionModel.checkTerm(command.minutes());
        var act = command.act();
        for (var user : users) {
            var change =
                    new AppChange.GlobalSanctionImposed(
                            world.now(),
                            act.by(),
                            act.reason(),
                            command.kind(),
                            user,
                            world.now().plus(Duration.ofMinutes(command.minutes())));
            world.sanctions(command.kind()).put(user, change.sanction());
            world.toldOfApp.add(change);
        }
        if (command.kind() == Sanction.Kind.GLOBAL_MUTE) {
            notices.everywhere(NoticeKind.GLOBALLY_MUTED, users, command.minutes(), act);
        }
        return Done.DONE;
    }

    Done lift(AppCommand.LiftGlobally command) {
        requireService(command.kind());
        var held = world.sanctions(command.kind());
        var act = command.act();
        var lifted =
                SanctionModel.checked(world, command.users()).stream()
                        .filter(user ->
                                held.containsKey(user) && held.get(user).holdsAt(world.now()))
                        .toList();
        for (var user : lifted) {
            held.remove(user);
            world.toldOfApp.add(
                    new AppChange.GlobalSanctionLifted(
                            world.now(), act.by(), act.reason(), command.kind(), user));
        }
        if (command.kind() == Sanction.Kind.GLOBAL_MUTE) {
            notices.everywhere(NoticeKind.GLOBALLY_UNMUTED, lifted, 0, act);
        }
        return Done.DONE;
    }

    List<Sanction> list(AppCommand.ListGlobalSanctions command) {
        requireService(command.kind());
        return SanctionModel.inForce(world.sanctions(command.kind()).values(), world.now());
    }

    private void requireService(Sanction.Kind kind) {
        World.require(kind.isGlobal(), ErrorCode.BAD_PARAMETER);
        if (kind == Sanction.Kind.GLOBAL_MUTE) {
            world.requireService(AppSwitch.GLOBAL_MUTE);
        }
    }

    Done changeTypes(AppCommand.ChangeTypes command) {
        requireService(command.list());
        var types = List.copyOf(new LinkedHashSet<>(command.types()));
        int atOnce =
                switch (command.list()) {
                    case ALLOWED -> Integer.MAX_VALUE;
                    case LOW_PRIORITY -> world.limit(Limit.LOW_PRIORITY_TYPES_PER_CALL);
                };
        World.require(!types.isEmpty() && types.size() <= atOnce, ErrorCode.BAD_PARAMETER);
        World.require(
                types.stream().allMatch(type -> type.length() <= 32), ErrorCode.PARAMETER_TOO_LONG);
        var changed = new LinkedHashSet<>(world.types(command.list()));
        if (command.add()) {
            changed.addAll(types);
            int most =
                    switch (command.list()) {
                        case ALLOWED -> world.limit(Limit.ALLOWED_TYPES);
                        case LOW_PRIORITY -> world.limit(Limit.LOW_PRIORITY_TYPES);
                    };
            World.require(changed.size() <= most, ErrorCode.BAD_PARAMETER);
        } else {
            types.forEach(changed::remove);
        }
        if (changed.size() != world.types(command.list()).size()) {
            var before = world.types(command.list());
            world.types.put(command.list(), List.copyOf(changed));
            var act = command.act();
            world.toldOfApp.add(
                    new AppChange.TypesChanged(
                            world.now(),
                            act.by(),
                            act.reason(),
                            command.list(),
                            List.copyOf(changed),
                            List.copyOf(before)));
        }
        return Done.DONE;
    }

    List<String> listTypes(AppCommand.ListTypes command) {
        requireService(command.list());
        return List.copyOf(world.types(command.list()));
    }

    private void requireService(TypeList list) {
        world.requireService(
                switch (list) {
                    case ALLOWED -> AppSwitch.TYPE_ALLOWLIST;
                    case LOW_PRIORITY -> AppSwitch.LOW_PRIORITY_TYPES;
                });
    }

    List<RoomId> keptRooms() {
        world.requireService(AppSwitch.KEEPALIVE);
        return world.rooms.values().stream()
                .filter(each -> each.kept)
                .map(each -> each.id)
                .toList();
    }

    List<RoomId> mutedRooms(AppCommand.ListMutedRooms command) {
        World.require(
                command.page() >= 1 && command.size() >= 1 && command.size() <= 1_000,
                ErrorCode.BAD_PARAMETER);
        return world.rooms.values().stream()
                .filter(each -> each.muteAll)
                .map(each -> each.id)
                .skip((command.page() - 1L) * command.size())
                .limit(command.size())
                .toList();
    }

    User save(AppCommand.SaveUser command) {
        var known = world.users.get(command.user());
        var saved =
                new User(
                        command.user(),
                        command.name(),
                        command.portrait(),
                        known == null ? world.now() : known.created());
        world.users.put(command.user(), saved);
        world.toldOfApp.add(
                new AppChange.UserSaved(world.now(), command.user().value(), "", saved));
        return saved;
    }
}
