package io.roomkeeper.server.engine.model;

import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.engine.Words;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Random steps; the same seed gives the same ones.
final class Steps {
    private static final List<AppSwitch> SWITCHES =
            List.of(
                    AppSwitch.SEVERAL_ROOMS,
                    AppSwitch.SEVERAL_ROOMS,
                    AppSwitch.JOIN_CREATES_ROOM,
                    AppSwitch.ONLY_MEMBERS_SEND,
                    AppSwitch.MULTI_DEVICE_EXIT,
                    AppSwitch.MULTI_DEVICE_EXIT,
                    AppSwitch.MEMBER_CHANGES,
                    AppSwitch.REAL_TIME_KICK,
                    AppSwitch.MEMBERS_RECALL_AS_ADMIN,
                    AppSwitch.ATTRIBUTES,
                    AppSwitch.HISTORY,
                    AppSwitch.HISTORY_LOG,
                    AppSwitch.KEEPALIVE,
                    AppSwitch.USER_ALLOWLIST,
                    AppSwitch.TYPE_ALLOWLIST,
                    AppSwitch.LOW_PRIORITY_TYPES,
                    AppSwitch.GLOBAL_MUTE,
                    AppSwitch.BROADCAST);
    private final Cast cast;
    private final RoomSteps rooms;
    private AppSettings settings = AppSettings.DEFAULT;

    private Steps(long seed) {
        cast = new Cast(new Random(seed));
        rooms = new RoomSteps(cast);
    }

    static List<Step> of(long seed, int count) {
        var steps = new Steps(seed);
        return Stream.generate(steps::next).limit(count).toList();
    }

    private Step next() {
        int dice = cast.from(1, 1_000);
        if (dice <= 200) {
            return new Step.Wait(time());
        }
        if (dice <= 220) {
            return new Step.Sweep();
        }
        if (dice <= 230) {
            return new Step.LookAround();
        }
        if (dice <= 233) {
            return new Step.StartAnother();
        }
        return dice <= 290 ? new Step.OfApp(ofApp()) : new Step.OfRoom(rooms.next());
    }

    private Duration time() {
        int dice = cast.from(1, 1_000);
        if (dice <= 800) {
            return Duration.ofMillis(cast.from(1, 250));
        }
        if (dice <= 940) {
            return Duration.ofSeconds(cast.from(1, 40));
        }
        if (dice <= 990) {
            return Duration.ofMinutes(cast.from(1, 20));
        }
        return dice <= 998 ? Duration.ofHours(cast.from(1, 3)) : Duration.ofDays(cast.from(1, 8));
    }

    private AppCommand<?> ofApp() {
        var kind = cast.oneIn(2) ? Sanction.Kind.GLOBAL_MUTE : Sanction.Kind.BLOCK;
        var list = cast.oneIn(2) ? TypeList.ALLOWED : TypeList.LOW_PRIORITY;
        return switch (cast.from(1, 16)) {
            case 1, 2, 3 -> new AppCommand.Configure(changed(), cast.act());
            case 4 ->
                    new AppCommand.ImposeGlobally(kind, cast.users(3), cast.minutes(), cast.act());
            case 5, 6 -> new AppCommand.LiftGlobally(kind, cast.users(5), cast.act());
            case 7 -> new AppCommand.ListGlobalSanctions(kind);
            case 8, 9, 10 -> new AppCommand.ChangeTypes(list, cast.oneIn(2), types(), cast.act());
            case 11 -> new AppCommand.ListTypes(list);
            case 12 -> new AppCommand.ListKeptRooms();
            case 13 -> new AppCommand.ListMutedRooms(cast.from(0, 2), cast.from(0, 3));
            case 14 -> new AppCommand.SaveUser(cast.user(), "Kim", cast.oneIn(2) ? "" : "http://p");
            default ->
                    new AppCommand.Broadcast(cast.user(), cast.type(), cast.text(), cast.oneIn(2));
        };
    }

    private List<String> types() {
        return Stream.generate(cast::goodType).distinct().limit(cast.from(0, 3)).toList();
    }

    private AppSettings changed() {
        settings =
                switch (cast.from(1, 12)) {
                    case 1 -> settings.withInactivity(cast.oneOf(List.of(60, 120, 1_440)));
                    case 2 ->
                            settings.withRecentTypes(
                                    cast.oneIn(2) ? List.of() : List.of("app:gift"));
                    case 3 -> settings.with(cast.oneIn(2) ? Words.NONE : words());
                    case 4 -> AppSettings.DEFAULT;
                    default -> {
                        var which = cast.oneOf(SWITCHES);
                        yield settings.with(which, !settings.has(which));
                    }
                };
        return settings;
    }

    private Words words() {
        return cast.oneIn(10)
                ? new Words(Set.of("a", "b", "c", "d", "e"), Map.of())
                : new Words(Set.of("spam"), Map.of("darn", "d***"));
    }
}
