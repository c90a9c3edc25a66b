package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.UserResult;
import io.roomkeeper.protocol.console.UserResults;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.http.Waiting;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A call about up to 20 users and what becomes of each. Users of whom nobody has heard are most
/// likely misspelt, so they fail one by one and the others don't.
record UserBlock(ChatroomEngine engine, List<UserId> users) {
    UserBlock {
        users = users.stream().distinct().toList();
    }

    /// What is asked of the engine, for some of the users; gives the lines of the audit log that it
    /// wrote.
    interface Doing {
        List<Long> run(List<UserId> users);
    }

    /// Does `doing` for users who are known or are already `before`.
    UserResults impose(@Nullable RoomId room, Set<UserId> before, Doing doing) {
        var known = known(room);
        return results(
                user -> known.contains(user) || before.contains(user),
                _ -> UserResult.Outcome.DONE,
                doing);
    }

    /// As [#impose], but for those `before` nothing changes.
    UserResults add(RoomId room, Set<UserId> before, Doing doing) {
        var known = known(room);
        return results(
                user -> known.contains(user) || before.contains(user),
                user ->
                        before.contains(user)
                                ? UserResult.Outcome.UNCHANGED
                                : UserResult.Outcome.DONE,
                doing);
    }

    /// Does `doing`, which changes something for those `before` only.
    UserResults lift(Set<UserId> before, Doing doing) {
        return results(
                _ -> true,
                user ->
                        before.contains(user)
                                ? UserResult.Outcome.DONE
                                : UserResult.Outcome.UNCHANGED,
                doing);
    }

    private UserResults results(
            Predicate<UserId> possible, Function<UserId, UserResult.Outcome> outcome, Doing doing) {
        var able = users.stream().filter(possible).toList();
        boolean asks = users.isEmpty() || !able.isEmpty();
        return new UserResults(
                asks ? doing.run(able) : List.of(),
                users.stream()
                        .map(user ->
                                able.contains(user)
                                        ? new UserResult(user, outcome.apply(user))
                                        : UserResult.failed(
                                                user,
                                                ErrorCode.USER_NOT_FOUND,
                                                "no such user. Check the id."))
                        .toList());
    }

    private Set<UserId> known(@Nullable RoomId room) {
        var known = new HashSet<UserId>();
        for (var user : users) {
            if (engine.user(user).isPresent() || !engine.roomsOf(user).isEmpty()) {
                known.add(user);
            }
        }
        if (room != null && known.size() < users.size()) {
            Waiting.on(engine.execute(new RoomCommand.Describe(room))); // or 23410
            var members =
                    Waiting.on(engine.execute(new RoomCommand.AreMembers(room, users))).iterator();
            users.stream().filter(_ -> members.next()).forEach(known::add);
        }
        return known;
    }

    /// The users of these sanctions.
    static Set<UserId> of(List<Sanction> sanctions) {
        return sanctions.stream().map(Sanction::user).collect(Collectors.toUnmodifiableSet());
    }
}
