package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

/// A room's lists of users, each in the order in which they came on it. Server API §9, §10.
final class UserLists {
    private final Map<UserList, LinkedHashSet<UserId>> lists = new EnumMap<>(UserList.class);

    SequencedSet<UserId> of(UserList which) {
        return lists.computeIfAbsent(which, _ -> new LinkedHashSet<>());
    }

    void apply(StateChange.UsersListed event) {
        if (event.added()) {
            of(event.list()).addAll(event.users());
        } else {
            event.users().forEach(of(event.list())::remove);
        }
    }

    void restore(UserList which, Collection<UserId> users) {
        of(which).clear();
        of(which).addAll(users);
    }
}
