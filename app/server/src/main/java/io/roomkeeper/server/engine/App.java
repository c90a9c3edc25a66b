package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What holds in all rooms. Changed by one thread, read by all.
final class App implements AppView {
    private final MessageLog log;
    private final Limits limits;
    private final Indexes indexes = new Indexes();
    private final Traffic traffic = new Traffic();
    private final RoomsMade roomsMade = new RoomsMade();
    private final Sanctions sanctions =
            new Sanctions(Sanction.Kind.GLOBAL_MUTE, Sanction.Kind.BLOCK);
    private final Map<TypeList, List<String>> types = new ConcurrentHashMap<>();
    private volatile AppSettings settings;

    /// `log` keeps the messages of all rooms.
    App(AppState stored, MessageLog log, Limits limits) {
        this.log = log;
        this.limits = limits;
        settings = stored.settings();
        types.put(TypeList.ALLOWED, stored.allowedTypes());
        types.put(TypeList.LOW_PRIORITY, stored.lowPriorityTypes());
        sanctions.restore(stored.sanctions());
        indexes.restore(stored);
    }

    void apply(AppEvent event) {
        switch (event) {
            case AppChange.SettingsChanged changed -> settings = changed.settings();
            case AppChange.TypesChanged changed -> types.put(changed.list(), changed.types());
            case AppChange.GlobalSanctionImposed imposed -> sanctions.impose(imposed.sanction());
            case AppChange.GlobalSanctionLifted lifted ->
                    sanctions.lift(lifted.kind(), lifted.user());
            case AppChange.UserSaved _,
                    AppChange.ActUndone _,
                    AppChange.ActRefused _,
                    AppChange.MessagesDeleted _,
                    AppChange.ModeratorChanged _,
                    AppChange.NoteAdded _,
                    AppChange.NoteRemoved _,
                    AppEvent.UsersNotified _ -> {}
        }
    }

    /// Goes back to what is stored, because a change could not be.
    void restore(AppState stored) {
        settings = stored.settings();
        types.put(TypeList.ALLOWED, stored.allowedTypes());
        types.put(TypeList.LOW_PRIORITY, stored.lowPriorityTypes());
        sanctions.restore(stored.sanctions());
    }

    MessageLog log() {
        return log;
    }

    /// Of all rooms.
    Traffic traffic() {
        return traffic;
    }

    Indexes indexes() {
        return indexes;
    }

    /// By joining, in this minute.
    RoomsMade roomsMade() {
        return roomsMade;
    }

    @Override
    public AppSettings settings() {
        return settings;
    }

    boolean has(AppSwitch which) {
        return settings.has(which);
    }

    @Override
    public Limits limits() {
        return limits;
    }

    int limit(Limit which) {
        return limits.of(which);
    }

    @Override
    public List<String> types(TypeList list) {
        return types.getOrDefault(list, List.of());
    }

    @Override
    public Optional<Sanction> sanction(Sanction.Kind kind, UserId user, Instant now) {
        return sanctions.find(kind, user, now);
    }

    /// Whether the user may not send anywhere.
    boolean mutes(UserId user, Instant now) {
        return has(AppSwitch.GLOBAL_MUTE)
                && sanction(Sanction.Kind.GLOBAL_MUTE, user, now).isPresent();
    }

    /// Those in force, by end time, then user. Server API §14.
    List<Sanction> sanctions(Sanction.Kind kind, Instant now) {
        return sanctions.inForce(kind, now);
    }
}
