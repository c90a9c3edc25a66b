package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Join, exit and the list of members. Client behaviour §2, §3; Server API §3.3.
final class MemberRules {
    private MemberRules() {}

    static Decision<Admission> join(
            @Nullable Room existing, RoomCommand.Join command, Instant now) {
        Terms.check("count", command.recent(), 0, Admission.MAX_RECENT);
        var events = new ArrayList<RoomEvent>();
        var room = existing;
        if (room == null && command.createIfMissing()) {
            var act = Act.of(command.user().value(), "");
            var created = RoomRules.created(command.room(), now, act, "", Lifetime.DEFAULT);
            events.add(created);
            room = Room.of(created);
        }
        var found = Rules.existing(room, command.room());
        if (found.sanction(Sanction.Kind.BAN, command.user(), now).isPresent()) {
            throw new RoomkeeperException(
                    ErrorCode.MEMBER_BANNED,
                    command.user() + " is banned from chatroom " + command.room() + ".");
        }
        var member = found.member(command.user());
        if (member.isEmpty() || !member.get().sessions().contains(command.session())) {
            events.add(
                    new RoomEvent.SessionJoined(
                            found.id(), now, command.user(), command.session(), member.isEmpty()));
        }
        return new Decision<>(
                new Admission(
                        found.created(),
                        member.map(Member::joined).orElse(now),
                        found.memberCount() + (member.isEmpty() ? 1 : 0),
                        found.sequence(),
                        found.muteAll(),
                        found.sanction(Sanction.Kind.MUTE, command.user(), now).isPresent(),
                        found.recent(command.recent())),
                events);
    }

    static Decision<Done> exit(@Nullable Room room, RoomCommand.Exit command, Instant now) {
        if (room == null) {
            return Decision.reply(Done.DONE);
        }
        return room.member(command.user())
                .filter(member -> member.sessions().contains(command.session()))
                .map(member ->
                        new Decision<>(
                                Done.DONE,
                                List.<RoomEvent>of(
                                        new RoomEvent.SessionLeft(
                                                room.id(),
                                                now,
                                                command.user(),
                                                command.session(),
                                                member.sessions().size() == 1))))
                .orElse(Decision.reply(Done.DONE));
    }

    /// Every session of `member` leaves, the last of them taking the membership with it.
    static List<RoomEvent> removal(Room room, Member member, Instant now) {
        var events = new ArrayList<RoomEvent>();
        int left = member.sessions().size();
        for (var session : member.sessions()) {
            left--;
            events.add(
                    new RoomEvent.SessionLeft(room.id(), now, member.user(), session, left == 0));
        }
        return events;
    }

    static Decision<MemberList> list(
            @Nullable Room room, RoomCommand.ListMembers command, Instant now) {
        Terms.check("count", command.count(), 1, MemberList.MAX_COUNT);
        if (room == null) {
            return Decision.reply(new MemberList(0, List.of()));
        }
        var inOrder = command.newestFirst() ? room.members().reversed() : room.members();
        var views =
                inOrder.stream()
                        .limit(command.count())
                        .map(member -> view(room, member, now))
                        .toList();
        return Decision.reply(new MemberList(room.memberCount(), views));
    }

    private static MemberView view(Room room, Member member, Instant now) {
        return new MemberView(
                member.user(),
                member.joined(),
                member.lastMessage(),
                member.messageCount(),
                room.sanction(Sanction.Kind.MUTE, member.user(), now).isPresent());
    }
}
