package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// What is stored of a room itself, without its sanctions, lists and attributes.
///
/// @param session names this life of the room
/// @param lifetime null while the app's inactivity time holds
/// @param version of the last attribute change
public record RoomRow(
        RoomId room,
        String name,
        String session,
        Instant created,
        @Nullable Lifetime lifetime,
        Set<RoomFlag> flags,
        long version,
        Activity activity) {
    public RoomRow {
        flags = Set.copyOf(flags);
    }

    public static RoomRow of(StateChange.RoomCreated event) {
        return new RoomRow(
                event.room(),
                event.name(),
                event.session(),
                event.at(),
                event.lifetime(),
                Set.of(),
                versionAt(event.at()),
                Activity.from(event.at()));
    }

    /// With which the attributes of a room made at `at` begin: in microseconds, so that they go on
    /// ascending when a room is made again. Server API §13.2.
    public static long versionAt(Instant at) {
        return TimeUnit.MILLISECONDS.toMicros(at.toEpochMilli());
    }

    /// The row after `change`, which is one within the room's life.
    public RoomRow after(StateChange change) {
        return switch (change) {
            case StateChange.LifetimeChanged changed ->
                    with(changed.lifetime(), flags, version, activity);
            case StateChange.RoomRenamed renamed ->
                    new RoomRow(
                            room,
                            renamed.name(),
                            session,
                            created,
                            lifetime,
                            flags,
                            version,
                            activity);
            case StateChange.KeptChanged changed -> with(RoomFlag.KEPT, changed.on());
            case StateChange.MuteAllChanged changed -> with(RoomFlag.MUTE_ALL, changed.on());
            case StateChange.DistributionChanged changed ->
                    with(RoomFlag.NOT_DISTRIBUTING, !changed.on());
            case StateChange.AttributesChanged changed ->
                    with(lifetime, flags, changed.changes().getLast().version(), activity);
            case StateChange.ActivityNoted noted ->
                    with(lifetime, flags, version, noted.activity());
            case StateChange.RoomCreated _,
                    StateChange.RoomDestroyed _,
                    StateChange.SanctionImposed _,
                    StateChange.SanctionLifted _,
                    StateChange.UsersListed _,
                    StateChange.Remark _ ->
                    this;
        };
    }

    private RoomRow with(RoomFlag flag, boolean on) {
        var changed = EnumSet.noneOf(RoomFlag.class);
        changed.addAll(flags);
        if (on) {
            changed.add(flag);
        } else {
            changed.remove(flag);
        }
        return with(lifetime, changed, version, activity);
    }

    private RoomRow with(
            @Nullable Lifetime pinned, Set<RoomFlag> set, long ofAttributes, Activity noted) {
        return new RoomRow(room, name, session, created, pinned, set, ofAttributes, noted);
    }

    public boolean kept() {
        return flags.contains(RoomFlag.KEPT);
    }

    public boolean muteAll() {
        return flags.contains(RoomFlag.MUTE_ALL);
    }

    public boolean distributing() {
        return !flags.contains(RoomFlag.NOT_DISTRIBUTING);
    }

    /// The lifetime in force when the app's inactivity time is `inactivityMinutes`.
    public Lifetime lifetime(int inactivityMinutes) {
        var own = lifetime;
        return own == null ? new Lifetime(Lifetime.Kind.IDLE, inactivityMinutes) : own;
    }

    /// When the room ends by itself if nothing has happened since `lastActivity`; never while it is
    /// kept. Server API §2.5.
    public Optional<Instant> end(Instant lastActivity, int inactivityMinutes) {
        if (kept()) {
            return Optional.empty();
        }
        var inForce = lifetime(inactivityMinutes);
        var from =
                switch (inForce.kind()) {
                    case IDLE -> lastActivity;
                    case AGE -> created;
                };
        return Optional.of(from.plus(Duration.ofMinutes(inForce.minutes())));
    }
}
