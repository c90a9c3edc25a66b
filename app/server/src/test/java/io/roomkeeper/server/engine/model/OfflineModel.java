package io.roomkeeper.server.engine.model;

import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Departure;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.UserList;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Members who went offline, the first to go first. Client behaviour §3.1.
final class OfflineModel {
    private final World world;
    private final MemberModel members;

    OfflineModel(World world, MemberModel members) {
        this.world = world;
        this.members = members;
    }

    /// Before the room hears of an upstream message that has been accepted.
    void messageComes(ModelRoom room) {
        for (var member : List.copyOf(room.offline)) {
            member.missed++;
            var span = Duration.ofSeconds(world.limit(Limit.OFFLINE_SECONDS));
            boolean late = world.now().isAfter(since(member).plus(span));
            boolean tooMany = member.missed > world.limit(Limit.OFFLINE_MESSAGES);
            if ((late || tooMany) && !exempt(room, member)) {
                members.remove(room, member.user, Departure.TIMED_OUT);
            }
        }
    }

    /// The real-time kick, if it is switched on.
    void kick(ModelRoom room) {
        if (!world.has(AppSwitch.REAL_TIME_KICK)) {
            return;
        }
        for (var member : List.copyOf(room.offline)) {
            var end = since(member).plusSeconds(world.limit(Limit.KICK_SECONDS));
            if (!world.now().isBefore(end) && !exempt(room, member)) {
                members.remove(room, member.user, Departure.TIMED_OUT);
            }
        }
    }

    private static Instant since(ModelMember member) {
        return Objects.requireNonNull(member.offlineSince);
    }

    private boolean exempt(ModelRoom room, ModelMember member) {
        return world.has(AppSwitch.USER_ALLOWLIST)
                && room.of(UserList.ALLOWED).contains(member.user);
    }
}
