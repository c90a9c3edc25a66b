package io.roomkeeper.server.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Members without a connection leave by rule. Client behaviour §3.1.
final class OfflineRule {
    private OfflineRule() {}

    /// Before a message is taken: whoever it is one too many for leaves.
    static void messageComes(Turn turn) {
        var room = turn.existing();
        if (room.offline().isEmpty()) {
            return;
        }
        var app = turn.app();
        var patience = Duration.ofSeconds(app.limit(Limit.OFFLINE_SECONDS));
        long missed = app.limit(Limit.OFFLINE_MESSAGES);
        for (var entry : List.copyOf(room.offline().entrySet())) {
            var offline = entry.getValue();
            boolean tooMany = room.upstreamCount() - offline.messages() >= missed;
            boolean tooLong = turn.now().isAfter(offline.since().plus(patience));
            if (!tooMany && !tooLong) {
                return; // who went offline later has missed less
            }
            room.member(entry.getKey())
                    .filter(member -> !isExempt(app, room, member))
                    .ifPresent(member -> MemberRules.remove(turn, member, Departure.TIMED_OUT));
        }
    }

    /// Without waiting for a message, where the app wants that.
    static void kick(Turn turn) {
        var room = turn.room();
        if (room == null || !turn.app().has(AppSwitch.REAL_TIME_KICK)) {
            return;
        }
        var patience = patience(turn.app());
        for (var entry : List.copyOf(room.offline().entrySet())) {
            if (turn.now().isBefore(entry.getValue().since().plus(patience))) {
                return;
            }
            room.member(entry.getKey())
                    .filter(member -> !isExempt(turn.app(), room, member))
                    .ifPresent(member -> MemberRules.remove(turn, member, Departure.TIMED_OUT));
        }
    }

    /// When the next one is to be removed without a message.
    static Optional<Instant> nextKick(App app, Room room) {
        if (!app.has(AppSwitch.REAL_TIME_KICK)) {
            return Optional.empty();
        }
        return room.offline().entrySet().stream()
                .filter(entry ->
                        room.member(entry.getKey())
                                .filter(member -> !isExempt(app, room, member))
                                .isPresent())
                .findFirst()
                .map(entry -> entry.getValue().since().plus(patience(app)));
    }

    private static Duration patience(App app) {
        return Duration.ofSeconds(app.limit(Limit.KICK_SECONDS));
    }

    private static boolean isExempt(App app, Room room, Member member) {
        return app.has(AppSwitch.USER_ALLOWLIST)
                && room.list(UserList.ALLOWED).contains(member.user());
    }
}
