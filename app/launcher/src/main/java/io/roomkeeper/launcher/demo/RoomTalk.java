package io.roomkeeper.launcher.demo;

import io.roomkeeper.protocol.UserId;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The talk in one room: who speaks next, and what. Some talk more than others, but nobody so often
/// that the limit of messages per second is near.
final class RoomTalk {
    /// Of a hundred lines, how many come from those with a role.
    private static final int BY_ROLES = 18;

    /// Lines of others between two of one member, where there are enough others.
    private static final int REST = 6;

    private final Cast cast;
    private final List<UserId> members;
    private final Deck<String> lines;
    private final Map<UserId, Deck<String>> ofRoles = new HashMap<>();
    private final Deque<UserId> resting = new ArrayDeque<>();
    private final int rest;

    /// Somebody says something.
    record Words(UserId user, String text) {}

    /// `cast` has a crowd and lines.
    RoomTalk(Cast cast) {
        this.cast = cast;
        members = cast.members();
        lines = new Deck<>(cast.lines());
        cast.roles().forEach(role -> ofRoles.put(role.user(), new Deck<>(role.lines())));
        rest = Math.min(REST, cast.crowd().size() / 2);
    }

    Words next(RandomGenerator random) {
        var user = speaker(random);
        resting.addLast(user);
        if (resting.size() > rest) {
            resting.removeFirst();
        }
        var text = ofRoles.getOrDefault(user, lines).next(random);
        return new Words(user, text.replace("%s", listener(random, user).value()));
    }

    private UserId speaker(RandomGenerator random) {
        if (random.nextInt(100) < BY_ROLES && !cast.roles().isEmpty()) {
            var role = cast.roles().get(random.nextInt(cast.roles().size()));
            if (!resting.contains(role.user())) {
                return role.user();
            }
        }
        var rested = cast.crowd().stream().filter(user -> !resting.contains(user)).toList();
        // The square makes the first ones talk more.
        double dice = random.nextDouble();
        return rested.get((int) (dice * dice * rested.size()));
    }

    private UserId listener(RandomGenerator random, UserId speaker) {
        var others = members.stream().filter(user -> !user.equals(speaker)).toList();
        return others.get(random.nextInt(others.size()));
    }
}
