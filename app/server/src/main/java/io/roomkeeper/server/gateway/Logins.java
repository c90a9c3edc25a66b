package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.Platform;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.AppSwitch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One session of each kind of device a user. Client behaviour §1.
final class Logins {
    private final Map<UserId, List<Session>> byUser = new ConcurrentHashMap<>();

    /// Takes `session` in and ends the one it replaces; throws 31023 where the first one stays.
    void enter(Session session, AppSettings settings) {
        var rivals = new ArrayList<Session>();
        byUser.compute(
                session.user(),
                (_, present) -> {
                    var stay = new ArrayList<Session>();
                    for (var other : present == null ? List.<Session>of() : present) {
                        (areRivals(session, other, settings) ? rivals : stay).add(other);
                    }
                    if (!rivals.isEmpty() && settings.has(AppSwitch.KEEP_FIRST_SESSION)) {
                        throw new RoomkeeperException(ErrorCode.OTHER_DEVICE_ONLINE);
                    }
                    stay.add(session);
                    return List.copyOf(stay);
                });
        rivals.forEach(rival -> rival.link().end(ErrorCode.LOGGED_IN_ELSEWHERE));
    }

    private static boolean areRivals(Session one, Session other, AppSettings settings) {
        var kind = one.platform().kind();
        boolean several = kind == Platform.Kind.WEB && settings.has(AppSwitch.SEVERAL_WEB_SESSIONS);
        return other.platform().kind() == kind && !several;
    }

    void leave(Session session) {
        byUser.computeIfPresent(
                session.user(),
                (_, present) -> {
                    var stay = new ArrayList<>(present);
                    stay.remove(session);
                    return stay.isEmpty() ? null : List.copyOf(stay);
                });
    }
}
