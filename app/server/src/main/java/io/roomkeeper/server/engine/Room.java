package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedSet;

/// One room's present state. It changes by [#apply] only, on its shard's thread.
final class Room {
    private RoomRow row;
    private long sequence;
    private long messageCount;
    private long upstreamCount;
    private Instant lastSent;
    private Instant lastActivity;
    private Activity noted;
    private final Members members = new Members();
    private final Sanctions sanctions = new Sanctions(Sanction.Kind.MUTE, Sanction.Kind.BAN);
    private final UserLists lists = new UserLists();
    private final Attributes attributes = new Attributes();
    private final RecentMessages recent;
    private final MessageBudget budget = new MessageBudget();
    private final MemberChanges changes = new MemberChanges();
    private final Traffic traffic = new Traffic();

    private Room(RoomRow row, Activity seen, RecentMessages recent) {
        this.row = row;
        this.recent = recent;
        noted = seen;
        lastActivity = seen.last();
        sequence = seen.sequence();
        messageCount = seen.messages();
        lastSent = seen.lastSent();
    }

    static Room of(StateChange.RoomCreated event, int recentBytes) {
        var row = RoomRow.of(event);
        var room = new Room(row, row.activity(), new RecentMessages(Instant.EPOCH, recentBytes));
        room.attributes.restore(List.of(), row.version());
        return room;
    }

    /// A stored one with its last messages. It counts as alive at `started`, when the engine began:
    /// before, nobody could be active.
    static Room of(RoomState stored, RecentMessages recent, Instant started) {
        var row = stored.row();
        var room = new Room(row, seen(row.activity(), recent, started), recent);
        room.restore(stored);
        return room;
    }

    private static Activity seen(Activity noted, RecentMessages recent, Instant started) {
        var last = noted.last().isAfter(started) ? noted.last() : started;
        return recent.newest()
                .map(message ->
                        new Activity(
                                last,
                                Math.max(noted.sequence(), message.sequence()),
                                noted.messages(),
                                later(noted.lastSent(), message.at())))
                .orElse(new Activity(last, noted.sequence(), noted.messages(), noted.lastSent()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Goes back to what is stored, because a change could not be; members and messages stay.
    void restore(RoomState stored) {
        row = stored.row();
        sanctions.restore(stored.sanctions());
        lists.restore(UserList.MUTE_EXCEPTIONS, stored.exceptions());
        lists.restore(UserList.ALLOWED, stored.allowed());
        attributes.restore(stored.attributes(), row.version());
    }

    /// Brings the state up to `event`, which a rule has allowed.
    void apply(RoomEvent event) {
        switch (event) {
            case StateChange change -> apply(change);
            case RoomEvent.MemberJoined joined -> {
                lastActivity = joined.at();
                members.join(joined);
                if (joined.announced()) {
                    changes.note(new MemberChange(joined.user(), true, joined.extra()));
                }
            }
            case RoomEvent.MemberLeft left -> {
                lastActivity = left.at();
                members.leave(left);
                if (left.announced()) {
                    changes.note(new MemberChange(left.user(), false, ""));
                }
            }
            case RoomEvent.MembersChanged changed -> {
                advance(changed.sequence());
                changes.told(changed.at());
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

    private void apply(StateChange change) {
        row = row.after(change);
        switch (change) {
            case StateChange.SanctionImposed imposed -> sanctions.impose(imposed.sanction());
            case StateChange.SanctionLifted lifted -> sanctions.lift(lifted.kind(), lifted.user());
            case StateChange.UsersListed listed -> lists.apply(listed);
            case StateChange.AttributesChanged changed -> attributes.apply(changed);
            case StateChange.ActivityNoted seen -> noted = seen.activity();
            case StateChange.RoomCreated _,
                    StateChange.RoomDestroyed _,
                    StateChange.LifetimeChanged _,
                    StateChange.KeptChanged _,
                    StateChange.MuteAllChanged _,
                    StateChange.DistributionChanged _,
                    StateChange.RoomRenamed _,
                    StateChange.Remark _ -> {}
        }
    }

    private void advance(long told) {
        if (told > 0) {
            sequence = told;
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

    /// A message that could not be stored was not sent, but its number is taken.
    void unsay(RoomEvent event) {
        if (event instanceof RoomEvent.MessageSent lost) {
            recent.remove(lost);
        }
    }

    RoomId id() {
        return row.room();
    }

    /// What is stored of the room itself, or will be.
    RoomRow row() {
        return row;
    }

    Instant created() {
        return row.created();
    }

    boolean kept() {
        return row.kept();
    }

    boolean muteAll() {
        return row.muteAll();
    }

    boolean distributing() {
        return row.distributing();
    }

    /// What has gone on in it so far.
    Activity activity() {
        return new Activity(lastActivity, sequence, messageCount, lastSent);
    }

    /// Whether it can leave memory, once its activity is noted, and come back the same.
    boolean canRest(Instant now) {
        return members.count() == 0
                && recent.areStored()
                && budget.isOver(now)
                && changes.isQuiet(now);
    }

    /// Whether something has gone on since it was last noted.
    boolean hasNews() {
        return !activity().equals(noted);
    }

    /// Of the last thing the whole room was told.
    long sequence() {
        return sequence;
    }

    /// When the last message was sent, or just before the room was made: all others are after it.
    Instant syncTime() {
        return lastSent.equals(Instant.EPOCH)
                ? created().truncatedTo(ChronoUnit.MILLIS).minusMillis(1)
                : lastSent;
    }

    /// Whether its numbers are not those that `seen` is about.
    boolean isRenumberedSince(Seen seen) {
        return seen.sequence() > sequence
                || seen.syncTime()
                        .isBefore(created().truncatedTo(ChronoUnit.MILLIS).minusMillis(1));
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

    /// Of its members, as far as these are still to be told of them.
    MemberChanges changes() {
        return changes;
    }

    Traffic traffic() {
        return traffic;
    }

    /// When the room ends by itself if nothing happens; never while it is kept. Server API §2.5.
    Optional<Instant> end(AppSettings settings) {
        return row.end(lastActivity, settings.inactivityMinutes());
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
        return lists.of(which);
    }

    /// The one in force, if any.
    Optional<Sanction> sanction(Sanction.Kind kind, UserId user, Instant now) {
        return sanctions.find(kind, user, now);
    }

    /// Those in force, by end time, then user. Server API §14.
    List<Sanction> sanctions(Sanction.Kind kind, Instant now) {
        return sanctions.inForce(kind, now);
    }

    RecentMessages recent() {
        return recent;
    }

    RoomView view(AppSettings settings) {
        return RoomView.of(row, settings, members.count(), activity(), end(settings));
    }
}
