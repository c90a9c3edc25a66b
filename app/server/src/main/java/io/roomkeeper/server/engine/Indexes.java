package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// What has to be known across rooms; each room's thread keeps it up to date.
final class Indexes {
    private final NavigableSet<RoomId> kept = new ConcurrentSkipListSet<>();
    private final NavigableSet<RoomId> muted = new ConcurrentSkipListSet<>();
    private final AtomicLong memberships = new AtomicLong();
    private final ConcurrentHashMap<UserId, Set<RoomId>> roomsOf = new ConcurrentHashMap<>();

    /// Takes a place for a room that is to be kept; false when there are `most` already.
    synchronized boolean keep(RoomId room, int most) {
        if (!kept.contains(room) && kept.size() >= most) {
            return false;
        }
        kept.add(room);
        return true;
    }

    /// Takes in the rooms of which this is stored.
    void restore(AppState stored) {
        kept.addAll(stored.kept());
        muted.addAll(stored.muted());
    }

    /// Goes back to what is stored of the room, because a change could not be.
    void restore(RoomRow stored) {
        set(kept, stored.room(), stored.kept());
        set(muted, stored.room(), stored.muteAll());
    }

    /// `room` was never stored, or is no more.
    void forget(Room room) {
        kept.remove(room.id());
        muted.remove(room.id());
        room.members().forEach(member -> out(member.user(), room.id()));
        memberships.addAndGet(-room.memberCount());
    }

    /// `room`, which was forgotten, has not ended after all: its members are still in it.
    void back(Room room) {
        room.members().forEach(member -> in(member.user(), room.id()));
        memberships.addAndGet(room.memberCount());
    }

    /// `event` has happened in `room`.
    void note(Room room, RoomEvent event) {
        switch (event) {
            case StateChange.KeptChanged changed -> set(kept, room.id(), changed.on());
            case StateChange.MuteAllChanged changed -> set(muted, room.id(), changed.on());
            case StateChange.RoomDestroyed _ -> forget(room);
            case RoomEvent.MemberJoined joined -> {
                memberships.incrementAndGet();
                in(joined.user(), joined.room());
            }
            case RoomEvent.MemberLeft left -> {
                memberships.decrementAndGet();
                out(left.user(), left.room());
            }
            case StateChange.RoomCreated _,
                    StateChange.LifetimeChanged _,
                    StateChange.SanctionImposed _,
                    StateChange.SanctionLifted _,
                    StateChange.UsersListed _,
                    StateChange.DistributionChanged _,
                    StateChange.AttributesChanged _,
                    StateChange.ActivityNoted _,
                    StateChange.RoomRenamed _,
                    StateChange.Remark _,
                    RoomEvent.MembersChanged _,
                    RoomEvent.SessionJoined _,
                    RoomEvent.SessionLeft _,
                    RoomEvent.MessageSent _,
                    RoomEvent.Notified _ -> {}
        }
    }

    private static void set(Set<RoomId> rooms, RoomId room, boolean on) {
        if (on) {
            rooms.add(room);
        } else {
            rooms.remove(room);
        }
    }

    private void in(UserId user, RoomId room) {
        roomsOf.compute(user, (_, rooms) -> Sets.with(rooms, room));
    }

    private void out(UserId user, RoomId room) {
        roomsOf.computeIfPresent(user, (_, rooms) -> Sets.without(rooms, room));
    }

    /// Members of all rooms.
    long memberships() {
        return memberships.get();
    }

    /// The rooms whose member the user is.
    Set<RoomId> roomsOf(UserId user) {
        return roomsOf.getOrDefault(user, Set.of());
    }

    /// Gives up the user's membership of `room` for that of `to`, if it still has both: of two
    /// joins at once, in rooms of different threads, one is left.
    boolean yields(UserId user, RoomId room, RoomId to) {
        var yielded = new AtomicBoolean();
        roomsOf.computeIfPresent(
                user,
                (_, rooms) -> {
                    yielded.set(rooms.contains(room) && rooms.contains(to));
                    return yielded.get() ? Sets.without(rooms, room) : rooms;
                });
        return yielded.get();
    }

    List<RoomId> kept() {
        return List.copyOf(kept);
    }

    List<RoomId> muted(int page, int size) {
        return muted.stream().skip((page - 1L) * size).limit(size).toList();
    }
}
