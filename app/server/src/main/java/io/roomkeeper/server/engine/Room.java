package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedSet;

/// One room's present state. It changes by [#apply] only, on its shard's thread.
final class Room {
    private final RoomId id;
    private final String name;
    private final String session;
    private final Instant created;
    private @Nullable Lifetime pinned;
    private boolean kept;
    private boolean muteAll;
    private boolean distributing = true;
    private long sequence;
    private long messageCount;
    private long upstreamCount;
    private Instant lastSent = Instant.MIN;
    private Instant lastActivity;
    private final Members members = new Members();
    private final Map<Sanction.Kind, Map<UserId, Sanction>> sanctions =
            new EnumMap<>(Sanction.Kind.class);
    private final Map<UserList, LinkedHashSet<UserId>> lists = new EnumMap<>(UserList.class);
    private final Attributes attributes = new Attributes();
    private final RecentMessages recent = new RecentMessages();
    private final MessageBudget budget = new MessageBudget();

    private Room(
            RoomId id,
            String name,
            String session,
            Instant created,
            @Nullable Lifetime pinned,
            Instant lastActivity) {
        this.id = id;
        this.name = name;
        this.session = session;
        this.created = created;
        this.pinned = pinned;
        this.lastActivity = lastActivity;
        sanctions.put(Sanction.Kind.MUTE, new HashMap<>());
        sanctions.put(Sanction.Kind.BAN, new HashMap<>());
        for (var list : UserList.values()) {
            lists.put(list, new LinkedHashSet<>());
        }
    }

    static Room of(StateChange.RoomCreated event) {
        return new Room(
                event.room(),
                event.name(),
                event.session(),
                event.at(),
                event.lifetime(),
                event.at());
    }

    /// A stored one, which counts as active `now`: what happened before is not known.
    static Room of(RoomState stored, Instant now) {
        var room =
                new Room(
                        stored.room(),
                        stored.name(),
                        stored.session(),
                        stored.created(),
                        stored.lifetime(),
                        now);
        room.kept = stored.kept();
        room.muteAll = stored.muteAll();
        room.distributing = stored.distributing();
        stored.sanctions().forEach(room::impose);
        room.list(UserList.MUTE_EXCEPTIONS).addAll(stored.exceptions());
        room.list(UserList.ALLOWED).addAll(stored.allowed());
        room.attributes.restore(stored.attributes(), stored.version());
        return room;
    }

    /// Brings the state up to `event`, which a rule has allowed.
    void apply(RoomEvent event) {
        switch (event) {
            case StateChange.RoomCreated _, StateChange.RoomDestroyed _ -> {}
            case StateChange.LifetimeChanged changed -> pinned = changed.lifetime();
            case StateChange.KeptChanged changed -> kept = changed.on();
            case StateChange.MuteAllChanged changed -> muteAll = changed.on();
            case StateChange.DistributionChanged changed -> distributing = changed.on();
            case StateChange.SanctionImposed imposed -> impose(imposed.sanction());
            case StateChange.SanctionLifted lifted -> of(lifted.kind()).remove(lifted.user());
            case StateChange.UsersListed listed -> enlist(listed);
            case StateChange.AttributesChanged changed -> attributes.apply(changed);
            case RoomEvent.MemberJoined joined -> {
                advance(joined.sequence());
                lastActivity = joined.at();
                members.join(joined);
            }
            case RoomEvent.MemberLeft left -> {
                advance(left.sequence());
                lastActivity = left.at();
                members.leave(left);
            }
            case RoomEvent.SessionJoined joined -> {
                lastActivity = joined.at();
                members.enter(joined);
            }
            case RoomEvent.SessionLeft left -> {
                lastActivity = left.at();
                members.depart(left, upstreamCount);
            }
            case RoomEvent.MessageSent sent -> keep(sent);
            case RoomEvent.Notified notified -> advance(notified.sequence());
        }
    }

    private void advance(long told) {
        if (told > 0) {
            sequence = told;
        }
    }

    private Map<UserId, Sanction> of(Sanction.Kind kind) {
        return sanctions.getOrDefault(kind, Map.of());
    }

    private void impose(Sanction sanction) {
        var held = of(sanction.kind());
        held.values().removeIf(earlier -> !earlier.holdsAt(sanction.since()));
        held.put(sanction.user(), sanction);
    }

    private void enlist(StateChange.UsersListed event) {
        if (event.added()) {
            list(event.list()).addAll(event.users());
        } else {
            event.users().forEach(list(event.list())::remove);
        }
    }

    private void keep(RoomEvent.MessageSent event) {
        sequence = event.sequence();
        lastSent = event.at();
        messageCount++;
        if (event.upstream()) {
            upstreamCount++;
            lastActivity = event.at();
            members.sent(event.sender(), event.at());
        }
        if (event.retention() != Retention.NONE) {
            recent.keep(event);
        }
    }

    RoomId id() {
        return id;
    }

    Instant created() {
        return created;
    }

    /// Null while the app's inactivity time holds.
    @Nullable Lifetime pinned() {
        return pinned;
    }

    boolean kept() {
        return kept;
    }

    boolean muteAll() {
        return muteAll;
    }

    boolean distributing() {
        return distributing;
    }

    /// Of the last thing the whole room was told.
    long sequence() {
        return sequence;
    }

    /// Messages that count for members who are offline.
    long upstreamCount() {
        return upstreamCount;
    }

    Attributes attributes() {
        return attributes;
    }

    MessageBudget budget() {
        return budget;
    }

    /// When the room ends by itself if nothing happens; never while it is kept. Server API §2.5.
    Optional<Instant> end(AppSettings settings) {
        if (kept) {
            return Optional.empty();
        }
        var lifetime = lifetime(settings);
        var from =
                switch (lifetime.kind()) {
                    case IDLE -> lastActivity;
                    case AGE -> created;
                };
        return Optional.of(from.plus(Duration.ofMinutes(lifetime.minutes())));
    }

    private Lifetime lifetime(AppSettings settings) {
        var own = pinned;
        return own == null ? new Lifetime(Lifetime.Kind.IDLE, settings.inactivityMinutes()) : own;
    }

    /// When the next message is sent: `now` in whole milliseconds, but after the one before. Client
    /// behaviour §4.1.
    Instant nextSentTime(Instant now) {
        var millis = Instant.ofEpochMilli(now.toEpochMilli());
        return millis.isAfter(lastSent) ? millis : lastSent.plusMillis(1);
    }

    Optional<Member> member(UserId user) {
        return members.find(user);
    }

    int memberCount() {
        return members.count();
    }

    /// In the order they joined.
    SequencedCollection<Member> members() {
        return members.all();
    }

    /// Members without a connection, the one who went first comes first.
    Map<UserId, Member.Offline> offline() {
        return members.offline();
    }

    /// The users on a list, in the order they came.
    SequencedSet<UserId> list(UserList which) {
        return lists.computeIfAbsent(which, _ -> new LinkedHashSet<>());
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

    RecentMessages recent() {
        return recent;
    }

    RoomView view(AppSettings settings) {
        return new RoomView(
                id,
                name,
                session,
                created,
                lifetime(settings),
                kept,
                muteAll,
                distributing,
                members.count(),
                messageCount);
    }
}
