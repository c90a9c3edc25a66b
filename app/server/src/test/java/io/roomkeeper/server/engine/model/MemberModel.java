package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.Admission;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Departure;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Gap;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.MemberChange;
import io.roomkeeper.server.engine.MemberList;
import io.roomkeeper.server.engine.MemberView;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.Seen;
import io.roomkeeper.server.engine.SessionId;
import io.roomkeeper.server.engine.UserList;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who is in a room. Client behaviour §2, §3; Server API §3.3 to §3.5.
final class MemberModel {
    private final World world;
    private final AttributeModel attributes;
    private final RoomModel rooms;
    private final OfflineModel offline;
    private final ChangeModel changes;

    /// When each user has made rooms by joining, in the minute that began with the first.
    private final Map<UserId, List<Instant>> made = new HashMap<>();

    MemberModel(World world, AttributeModel attributes, RoomModel rooms) {
        this.world = world;
        this.attributes = attributes;
        this.rooms = rooms;
        offline = new OfflineModel(world, this);
        changes = new ChangeModel(world);
    }

    OfflineModel offline() {
        return offline;
    }

    Admission join(RoomCommand.Join command) {
        World.require(
                command.recent() >= 0 && command.recent() <= Admission.MAX_RECENT,
                ErrorCode.BAD_PARAMETER);
        var room = roomToJoin(command);
        var user = command.user();
        World.require(!room.holds(Sanction.Kind.BAN, user, world.now()), ErrorCode.MEMBER_BANNED);
        var member = room.members.get(user);
        boolean isNew = member == null;
        if (member == null) {
            int most = world.limit(Limit.MEMBERS_PER_ROOM);
            World.require(most == 0 || room.members.size() < most, ErrorCode.ROOM_FULL);
            checkRoomsOf(user);
            member = new ModelMember(user, world.now());
            room.members.put(user, member);
            world.tell(
                    new RoomEvent.MemberJoined(
                            room.id,
                            world.now(),
                            world.has(AppSwitch.MEMBER_CHANGES),
                            user,
                            command.extra(),
                            room.members.size()));
            changes.note(room, new MemberChange(user, true, command.extra()));
        }
        enter(room, member, command);
        var admission = admission(room, member, command);
        if (isNew && !world.has(AppSwitch.SEVERAL_ROOMS)) {
            leaveOthers(room.id, user);
        }
        return admission;
    }

    private ModelRoom roomToJoin(RoomCommand.Join command) {
        var room = world.rooms.get(command.room());
        if (room != null) {
            return room;
        }
        World.require(
                command.createIfMissing() && world.has(AppSwitch.JOIN_CREATES_ROOM),
                ErrorCode.ROOM_NOT_FOUND);
        checkRoomsOf(command.user());
        checkRoomsMade(command.user());
        return rooms.born(command.room(), Act.of(command.user().value(), ""), "", null);
    }

    private void checkRoomsOf(UserId user) {
        int most = world.limit(Limit.ROOMS_PER_USER);
        long in =
                world.rooms.values().stream()
                        .filter(room -> room.members.containsKey(user))
                        .count();
        World.require(
                !world.has(AppSwitch.SEVERAL_ROOMS) || most == 0 || in < most,
                ErrorCode.INVALID_MEMBER_PARAMETER);
    }

    private void checkRoomsMade(UserId user) {
        var times = made.computeIfAbsent(user, _ -> new ArrayList<>());
        if (!times.isEmpty() && Duration.between(times.getFirst(), world.now()).toSeconds() >= 60) {
            times.clear();
        }
        int most = world.limit(Limit.ROOMS_MADE_PER_MINUTE);
        World.require(most == 0 || times.size() < most, ErrorCode.CALLS_TOO_FAST);
        times.add(world.now());
    }

    private void enter(ModelRoom room, ModelMember member, RoomCommand.Join command) {
        var session = command.session();
        if (!member.sessions.contains(session)) {
            member.sessions.add(session);
            member.offlineSince = null;
            room.offline.remove(member);
            room.lastActive = world.now();
            world.tell(
                    new RoomEvent.SessionJoined(
                            room.id, world.now(), member.user, session, command.extra()));
        }
    }

    private Admission admission(ModelRoom room, ModelMember member, RoomCommand.Join command) {
        var now = world.now();
        var user = member.user;
        var globalMute = world.sanctions(Sanction.Kind.GLOBAL_MUTE).get(user);
        var wanted = world.settings.recentTypes();
        var messages =
                room.recent.stream()
                        .filter(each -> each.at().isAfter(command.seen().syncTime()))
                        .filter(each ->
                                wanted.isEmpty()
                                        || comesBack(command)
                                        || wanted.contains(each.objectName())
                                        || each.objectName().equals("RC:RcCmd"))
                        .toList();
        var told =
                messages.subList(Math.max(0, messages.size() - command.recent()), messages.size());
        return new Admission(
                room.created,
                member.joined,
                room.members.size(),
                room.sequence,
                syncTime(room),
                room.muteAll,
                world.has(AppSwitch.GLOBAL_MUTE) && globalMute != null && globalMute.holdsAt(now),
                room.holds(Sanction.Kind.MUTE, user, now),
                room.of(UserList.MUTE_EXCEPTIONS).contains(user),
                Gap.NONE,
                told,
                world.has(AppSwitch.ATTRIBUTES)
                        ? List.copyOf(room.attributes.values())
                        : List.of());
    }

    private static boolean comesBack(RoomCommand.Join command) {
        return !command.seen().equals(Seen.NOTHING);
    }

    private static Instant syncTime(ModelRoom room) {
        return room.lastSent.equals(Instant.MIN)
                ? Instant.ofEpochMilli(room.created.toEpochMilli() - 1)
                : room.lastSent;
    }

    private void leaveOthers(RoomId here, UserId user) {
        for (var id : List.copyOf(world.rooms.keySet())) {
            if (!id.equals(here) && world.existing(id).members.containsKey(user)) {
                settle(id);
                moveOut(id, user);
            }
        }
    }

    /// What time has done to a room, before anything else happens there.
    void settle(RoomId id) {
        rooms.endIfDue(id);
        var room = world.rooms.get(id);
        if (room != null) {
            offline.kick(room);
            changes.tell(room);
        }
    }

    Done exit(RoomCommand.Exit command) {
        var room = world.rooms.get(command.room());
        var member = room == null ? null : room.members.get(command.user());
        if (room == null || member == null) {
            return Done.DONE;
        }
        if (member.sessions.isEmpty()) {
            left(room, member, Departure.QUIT);
        } else if (member.sessions.contains(command.session())) {
            out(room, member, command.session(), Departure.QUIT);
            if (world.has(AppSwitch.MULTI_DEVICE_EXIT)) {
                for (var other : List.copyOf(member.sessions)) {
                    out(room, member, other, Departure.WITH_DEVICE);
                }
            }
            if (member.sessions.isEmpty()) {
                left(room, member, Departure.QUIT);
            }
        }
        return Done.DONE;
    }

    void moveOut(RoomId id, UserId user) {
        var room = world.rooms.get(id);
        if (room != null) {
            remove(room, user, Departure.MOVED);
        }
    }

    Done disconnect(RoomCommand.Disconnect command) {
        var room = world.rooms.get(command.room());
        var member = room == null ? null : room.members.get(command.user());
        if (room != null && member != null && member.sessions.contains(command.session())) {
            out(room, member, command.session(), Departure.LOST);
            if (member.sessions.isEmpty()) {
                member.wentOffline(world.now());
                room.offline.add(member);
            }
        }
        return Done.DONE;
    }

    /// All of a user's sessions, then the user; nothing for somebody who is no member.
    void remove(ModelRoom room, UserId user, Departure why) {
        var member = room.members.get(user);
        if (member != null) {
            for (var session : List.copyOf(member.sessions)) {
                out(room, member, session, why);
            }
            left(room, member, why);
        }
    }

    private void out(ModelRoom room, ModelMember member, SessionId session, Departure why) {
        member.sessions.remove(session);
        room.lastActive = world.now();
        world.tell(new RoomEvent.SessionLeft(room.id, world.now(), member.user, session, why));
    }

    private void left(ModelRoom room, ModelMember member, Departure why) {
        room.members.remove(member.user);
        room.offline.remove(member);
        room.lastActive = world.now();
        world.tell(
                new RoomEvent.MemberLeft(
                        room.id,
                        world.now(),
                        world.has(AppSwitch.MEMBER_CHANGES),
                        member.user,
                        why,
                        room.members.size()));
        changes.note(room, new MemberChange(member.user, false, ""));
        attributes.ownerLeft(room, member.user);
    }

    MemberList list(RoomCommand.ListMembers command) {
        World.require(command.count() >= 1 && command.count() <= 500, ErrorCode.BAD_PARAMETER);
        var room = world.rooms.get(command.room());
        if (room == null) {
            return new MemberList(0, List.of());
        }
        var members = new ArrayList<>(room.members.values());
        var inOrder = command.newestFirst() ? members.reversed() : members;
        return new MemberList(
                members.size(),
                inOrder.stream().limit(command.count()).map(each -> view(room, each)).toList());
    }

    private MemberView view(ModelRoom room, ModelMember member) {
        return new MemberView(
                member.user,
                member.joined,
                member.lastMessage,
                member.messageCount,
                room.holds(Sanction.Kind.MUTE, member.user, world.now()));
    }

    List<Boolean> areMembers(RoomCommand.AreMembers command) {
        var room = world.rooms.get(command.room());
        return command.users().stream()
                .map(user -> room != null && room.members.containsKey(user))
                .toList();
    }
}
