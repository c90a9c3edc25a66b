package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.util.List;

/// Client behaviour §2.
final class JoinRule {
    private JoinRule() {}

    static Admission join(Turn turn, RoomCommand.Join command) {
        Terms.check("count", command.recent(), 0, Admission.MAX_RECENT);
        var app = turn.app();
        var room = turn.room();
        boolean makes =
                room == null && command.createIfMissing() && app.has(AppSwitch.JOIN_CREATES_ROOM);
        if (!makes) {
            admit(turn, turn.existing(), command);
        }
        checkRoomsOf(turn, command);
        if (makes) {
            checkRoomsMade(turn, command);
            RoomRules.make(turn, Act.of(command.user().value(), ""), "", null);
        }
        enter(turn, command);
        return admission(turn, command);
    }

    private static void admit(Turn turn, Room room, RoomCommand.Join command) {
        if (room.sanction(Sanction.Kind.BAN, command.user(), turn.now()).isPresent()) {
            throw new RoomkeeperException(
                    ErrorCode.MEMBER_BANNED,
                    command.user() + " is banned from chatroom " + room.id() + ".");
        }
        if (room.member(command.user()).isEmpty()
                && turn.app().limits().exceeded(Limit.MEMBERS_PER_ROOM, room.memberCount() + 1)) {
            throw new RoomkeeperException(
                    ErrorCode.ROOM_FULL, "chatroom " + room.id() + " is full.");
        }
    }

    /// Where several are allowed; of joins at once, in rooms of different threads, some may be let
    /// in beyond the limit.
    private static void checkRoomsOf(Turn turn, RoomCommand.Join command) {
        var in = turn.app().indexes().roomsOf(command.user());
        if (turn.app().has(AppSwitch.SEVERAL_ROOMS)
                && !in.contains(turn.id())
                && turn.app().limits().exceeded(Limit.ROOMS_PER_USER, in.size() + 1)) {
            throw new RoomkeeperException(
                    ErrorCode.INVALID_MEMBER_PARAMETER,
                    command.user()
                            + " is in "
                            + in.size()
                            + " chatrooms, as many as a user may be.");
        }
    }

    private static void checkRoomsMade(Turn turn, RoomCommand.Join command) {
        int most = turn.app().limit(Limit.ROOMS_MADE_PER_MINUTE);
        if (!turn.app().roomsMade().take(command.user(), most, turn.now())) {
            throw new RoomkeeperException(
                    ErrorCode.CALLS_TOO_FAST,
                    command.user() + " makes more than " + most + " chatrooms a minute.");
        }
    }

    private static void enter(Turn turn, RoomCommand.Join command) {
        var room = turn.existing();
        var user = command.user();
        if (room.member(user).isEmpty()) {
            turn.happen(
                    new RoomEvent.MemberJoined(
                            room.id(),
                            turn.now(),
                            MemberRules.announces(turn),
                            user,
                            command.extra(),
                            room.memberCount() + 1));
            MemberRules.tellChanges(turn);
            leaveOthers(turn, command);
        }
        if (room.member(user).filter(in -> in.sessions().contains(command.session())).isEmpty()) {
            turn.happen(
                    new RoomEvent.SessionJoined(
                            room.id(), turn.now(), user, command.session(), command.extra()));
        }
    }

    /// One room a user, unless the app wants it otherwise. §2.1.
    private static void leaveOthers(Turn turn, RoomCommand.Join command) {
        if (turn.app().has(AppSwitch.SEVERAL_ROOMS)) {
            return;
        }
        turn.app().indexes().roomsOf(command.user()).stream()
                .filter(other -> !other.equals(turn.id()))
                .sorted()
                .forEach(other ->
                        turn.elsewhere(new RoomCommand.MoveOut(other, command.user(), turn.id())));
    }

    private static Admission admission(Turn turn, RoomCommand.Join command) {
        var room = turn.existing();
        var user = command.user();
        var settings = turn.app().settings();
        var recent = recent(room, command, settings);
        return new Admission(
                room.created(),
                room.member(user).map(Member::joined).orElse(turn.now()),
                room.memberCount(),
                room.sequence(),
                room.syncTime(),
                room.muteAll(),
                turn.app().mutes(user, turn.now()),
                room.sanction(Sanction.Kind.MUTE, user, turn.now()).isPresent(),
                room.list(UserList.MUTE_EXCEPTIONS).contains(user),
                missed(room, command.seen(), recent),
                recent,
                settings.has(AppSwitch.ATTRIBUTES) ? room.attributes().all() : List.of());
    }

    // Who comes back gets all types, as they would have come.
    private static List<RoomEvent.MessageSent> recent(
            Room room, RoomCommand.Join command, AppSettings settings) {
        return command.seen().isNothing()
                ? room.recent().last(command.recent(), settings.recentTypes())
                : room.recent().after(command.seen().syncTime(), command.recent());
    }

    private static Gap missed(Room room, Seen seen, List<RoomEvent.MessageSent> recent) {
        if (seen.isNothing() || room.recent().areAllAfter(seen.syncTime(), recent)) {
            return Gap.NONE;
        }
        long from = room.isRenumberedSince(seen) ? 1 : seen.sequence() + 1;
        long to = recent.isEmpty() ? room.sequence() : recent.getFirst().sequence() - 1;
        return from > to ? Gap.NONE : new Gap(from, to);
    }
}
