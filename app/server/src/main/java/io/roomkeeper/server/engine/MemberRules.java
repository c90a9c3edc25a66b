package io.roomkeeper.server.engine;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Exit, removal and the list of members. Client behaviour §2.2, §3; Server API §3.
final class MemberRules {
    private MemberRules() {}

    /// Whether members are told who comes and goes.
    static boolean announces(Turn turn) {
        return turn.app().has(AppSwitch.MEMBER_CHANGES);
    }

    /// Tells members who came and went, if it is time to. Client behaviour §9.
    static void tellChanges(Turn turn) {
        var room = turn.room();
        if (room == null || room.changes().due().filter(at -> !at.isAfter(turn.now())).isEmpty()) {
            return;
        }
        var named = room.changes().first(turn.app().limit(Limit.NAMED_MEMBER_CHANGES));
        turn.happen(
                new RoomEvent.MembersChanged(
                        room.id(),
                        turn.now(),
                        turn.nextSequence(),
                        named,
                        room.changes().count() - named.size(),
                        room.memberCount()));
    }

    static Done exit(Turn turn, RoomCommand.Exit command) {
        var room = turn.room();
        var member = room == null ? null : room.member(command.user()).orElse(null);
        if (member == null) {
            return Done.DONE;
        }
        if (member.sessions().isEmpty()) {
            leave(turn, member, Departure.QUIT);
        } else if (member.sessions().contains(command.session())) {
            quit(turn, member, command.session());
        }
        return Done.DONE;
    }

    private static void quit(Turn turn, Member member, SessionId session) {
        part(turn, member, session, Departure.QUIT);
        var others = member.without(session);
        if (turn.app().has(AppSwitch.MULTI_DEVICE_EXIT)) {
            others.sessions().forEach(each -> part(turn, member, each, Departure.WITH_DEVICE));
            leave(turn, member, Departure.QUIT);
        } else if (others.sessions().isEmpty()) {
            leave(turn, member, Departure.QUIT);
        }
    }

    static Done moveOut(Turn turn, RoomCommand.MoveOut command) {
        var room = turn.room();
        if (room != null
                && turn.app().indexes().yields(command.user(), command.room(), command.to())) {
            room.member(command.user()).ifPresent(member -> remove(turn, member, Departure.MOVED));
        }
        return Done.DONE;
    }

    static Done disconnect(Turn turn, RoomCommand.Disconnect command) {
        var room = turn.room();
        if (room != null) {
            room.member(command.user())
                    .filter(member -> member.sessions().contains(command.session()))
                    .ifPresent(member -> part(turn, member, command.session(), Departure.LOST));
        }
        return Done.DONE;
    }

    /// Every session of `member` leaves, then the user.
    static void remove(Turn turn, Member member, Departure why) {
        member.sessions().forEach(session -> part(turn, member, session, why));
        leave(turn, member, why);
    }

    private static void part(Turn turn, Member member, SessionId session, Departure why) {
        turn.happen(new RoomEvent.SessionLeft(turn.id(), turn.now(), member.user(), session, why));
    }

    private static void leave(Turn turn, Member member, Departure why) {
        turn.happen(
                new RoomEvent.MemberLeft(
                        turn.id(),
                        turn.now(),
                        announces(turn),
                        member.user(),
                        why,
                        turn.existing().memberCount() - 1));
        tellChanges(turn);
        AttributeRules.removeWith(turn, member.user());
    }

    static MemberList list(Turn turn, RoomCommand.ListMembers command) {
        Terms.check("count", command.count(), 1, MemberList.MAX_COUNT);
        var room = turn.room();
        if (room == null) {
            return new MemberList(0, List.of());
        }
        var inOrder = command.newestFirst() ? room.members().reversed() : room.members();
        var views =
                inOrder.stream()
                        .limit(command.count())
                        .map(member -> view(turn, room, member))
                        .toList();
        return new MemberList(room.memberCount(), views);
    }

    private static MemberView view(Turn turn, Room room, Member member) {
        return new MemberView(
                member.user(),
                member.joined(),
                member.lastMessage(),
                member.messageCount(),
                room.sanction(Sanction.Kind.MUTE, member.user(), turn.now()).isPresent());
    }

    static List<Boolean> areMembers(Turn turn, RoomCommand.AreMembers command) {
        @Nullable Room room = turn.room();
        return command.users().stream()
                .map(user -> room != null && room.member(user).isPresent())
                .toList();
    }
}
