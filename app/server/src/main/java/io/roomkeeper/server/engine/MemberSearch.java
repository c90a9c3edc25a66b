package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Members as moderators look for them.
final class MemberSearch {
    private MemberSearch() {}

    static MemberPage find(Turn turn, MemberQuery query) {
        var room = turn.room();
        if (room == null) {
            return new MemberPage(0, 0, List.of(), false);
        }
        var inOrder = query.newestFirst() ? room.members().reversed() : room.members();
        var page = new ArrayList<MemberRow>();
        int found = 0;
        boolean more = false;
        var behind = new Behind(query);
        for (var member : inOrder) {
            if (!member.user().value().startsWith(query.prefix())) {
                continue;
            }
            found++;
            if (behind.test(member)) {
                more |= page.size() == query.limit();
                if (page.size() < query.limit()) {
                    page.add(row(turn, room, member));
                }
            }
        }
        return new MemberPage(room.memberCount(), found, page, more);
    }

    /// Whether a member comes behind the cursor, in order.
    private static final class Behind {
        private final MemberQuery query;
        private boolean met;

        private Behind(MemberQuery query) {
            this.query = query;
            met = query.after() == null;
        }

        boolean test(Member member) {
            var after = query.after();
            if (met || after == null) {
                return true;
            }
            int order = member.joined().compareTo(after.joined());
            met =
                    member.user().equals(after.user())
                            || (query.newestFirst() ? order < 0 : order > 0);
            return met && !member.user().equals(after.user());
        }
    }

    static MemberCard examine(Turn turn, UserId user) {
        var room = turn.room();
        return room == null
                ? new MemberCard(null, null, null, false, false)
                : new MemberCard(
                        room.member(user).map(member -> row(turn, room, member)).orElse(null),
                        held(turn, room, Sanction.Kind.MUTE, user),
                        held(turn, room, Sanction.Kind.BAN, user),
                        room.list(UserList.ALLOWED).contains(user),
                        room.list(UserList.MUTE_EXCEPTIONS).contains(user));
    }

    private static MemberRow row(Turn turn, Room room, Member member) {
        var user = member.user();
        return new MemberRow(
                user,
                member.joined(),
                member.lastMessage(),
                member.messageCount(),
                held(turn, room, Sanction.Kind.MUTE, user),
                room.list(UserList.ALLOWED).contains(user),
                room.list(UserList.MUTE_EXCEPTIONS).contains(user),
                member.sessions().size());
    }

    private static @Nullable Sanction held(Turn turn, Room room, Sanction.Kind kind, UserId user) {
        return room.sanction(kind, user, turn.now()).orElse(null);
    }
}
