package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;

/// One room's present state. It changes by [#apply] only, on its shard's thread.
final class Room {
    private final RoomId id;
    private final String name;
    private final Instant created;
    private Lifetime lifetime;
    private boolean muteAll;
    private long sequence;
    private long messageCount;
    private Instant lastSent = Instant.MIN;
    private final LinkedHashMap<UserId, Member> members = new LinkedHashMap<>();
    private final Map<Sanction.Kind, Map<UserId, Sanction>> sanctions =
            new EnumMap<>(Sanction.Kind.class);
    private final ArrayDeque<RoomEvent.MessageSent> recent = new ArrayDeque<>();

    private Room(RoomId id, String name, Instant created, Lifetime lifetime) {
        this.id = id;
        this.name = name;
        this.created = created;
        this.lifetime = lifetime;
        for (var kind : Sanction.Kind.values()) {
            sanctions.put(kind, new HashMap<>());
        }
    }

    static Room of(StateChange.RoomCreated event) {
        return new Room(event.room(), event.name(), event.at(), event.lifetime());
    }

    static Room of(RoomState stored) {
        var room = new Room(stored.room(), stored.name(), stored.created(), stored.lifetime());
        room.muteAll = stored.muteAll();
        stored.sanctions().forEach(room::impose);
        return room;
    }

    /// Brings the state up to `event`, which a rule has allowed.
    void apply(RoomEvent event) {
        switch (event) {
            case StateChange.RoomCreated _, StateChange.RoomDestroyed _ -> {}
            case StateChange.LifetimeChanged changed -> lifetime = changed.lifetime();
            case StateChange.MuteAllChanged changed -> muteAll = changed.on();
            case StateChange.SanctionImposed imposed -> impose(imposed.sanction());
            case StateChange.SanctionLifted lifted -> of(lifted.kind()).remove(lifted.user());
            case RoomEvent.SessionJoined joined -> join(joined);
            case RoomEvent.SessionLeft left -> leave(left);
            case RoomEvent.MessageSent sent -> keep(sent);
            case RoomEvent.Notified notified -> {
                if (!notified.onlyUsers()) {
                    sequence = notified.sequence();
                }
            }
        }
    }

    private Map<UserId, Sanction> of(Sanction.Kind kind) {
        return sanctions.getOrDefault(kind, Map.of());
    }

    private void impose(Sanction sanction) {
        var kept = of(sanction.kind());
        kept.values().removeIf(earlier -> !earlier.holdsAt(sanction.since()));
        kept.put(sanction.user(), sanction);
    }

    private void join(RoomEvent.SessionJoined event) {
        members.compute(
                event.user(),
                (user, member) ->
                        member == null
                                ? Member.joining(user, event.session(), event.at())
                                : member.with(event.session()));
    }

    private void leave(RoomEvent.SessionLeft event) {
        if (event.lastOfUser()) {
            members.remove(event.user());
        } else {
            members.computeIfPresent(event.user(), (_, member) -> member.without(event.session()));
        }
    }

    private void keep(RoomEvent.MessageSent event) {
        sequence = event.sequence();
        lastSent = event.at();
        messageCount++;
        members.computeIfPresent(event.sender(), (_, member) -> member.sent(event.at()));
        if (recent.size() == Admission.MAX_RECENT) {
            recent.removeFirst();
        }
        recent.addLast(event);
    }

    RoomId id() {
        return id;
    }

    Instant created() {
        return created;
    }

    Lifetime lifetime() {
        return lifetime;
    }

    boolean muteAll() {
        return muteAll;
    }

    /// Of the last thing the whole room was told.
    long sequence() {
        return sequence;
    }

    /// When the next message is sent: `now` in whole milliseconds, but after the one before. Client
    /// behaviour §4.1.
    Instant nextSentTime(Instant now) {
        var millis = Instant.ofEpochMilli(now.toEpochMilli());
        return millis.isAfter(lastSent) ? millis : lastSent.plusMillis(1);
    }

    Optional<Member> member(UserId user) {
        return Optional.ofNullable(members.get(user));
    }

    int memberCount() {
        return members.size();
    }

    /// In the order they joined.
    SequencedCollection<Member> members() {
        return members.sequencedValues();
    }

    /// The one in force, if any.
    Optional<Sanction> sanction(Sanction.Kind kind, UserId user, Instant now) {
        return Optional.ofNullable(of(kind).get(user)).filter(held -> held.holdsAt(now));
    }

    /// Those in force, by end time, then user. Server API §14.
    List<Sanction> sanctions(Sanction.Kind kind, Instant now) {
        return of(kind).values().stream()
                .filter(sanction -> sanction.holdsAt(now))
                .sorted(Comparator.comparing(Sanction::until).thenComparing(Sanction::user))
                .toList();
    }

    /// The last up to `count` messages, oldest first.
    List<RoomEvent.MessageSent> recent(int count) {
        var all = new ArrayList<>(recent);
        return List.copyOf(all.subList(Math.max(0, all.size() - count), all.size()));
    }

    RoomView view() {
        return new RoomView(id, name, created, lifetime, muteAll, members.size(), messageCount);
    }
}
