package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What holds in all rooms. Changed by one thread, read by all.
final class App implements AppView {
    private final MessageLog log;
    private final Limits limits;
    private final Indexes indexes = new Indexes();
    private final Traffic traffic = new Traffic();
    private final Map<Sanction.Kind, Map<UserId, Sanction>> sanctions;
    private final Map<TypeList, List<String>> types = new ConcurrentHashMap<>();
    private volatile AppSettings settings;

    /// `log` keeps the messages of all rooms.
    App(AppState stored, MessageLog log, Limits limits) {
        this.log = log;
        this.limits = limits;
        var byKind = new EnumMap<Sanction.Kind, Map<UserId, Sanction>>(Sanction.Kind.class);
        byKind.put(Sanction.Kind.GLOBAL_MUTE, new ConcurrentHashMap<>());
        byKind.put(Sanction.Kind.BLOCK, new ConcurrentHashMap<>());
        sanctions = byKind;
        settings = stored.settings();
        types.put(TypeList.ALLOWED, stored.allowedTypes());
        types.put(TypeList.LOW_PRIORITY, stored.lowPriorityTypes());
        stored.sanctions().forEach(this::impose);
        indexes.restore(stored);
    }

    void apply(AppEvent event) {
        switch (event) {
            case AppChange.SettingsChanged changed -> settings = changed.settings();
            case AppChange.TypesChanged changed -> types.put(changed.list(), changed.types());
            case AppChange.GlobalSanctionImposed imposed -> impose(imposed.sanction());
            case AppChange.GlobalSanctionLifted lifted -> of(lifted.kind()).remove(lifted.user());
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

    private Map<UserId, Sanction> of(Sanction.Kind kind) {
        return sanctions.getOrDefault(kind, Map.of());
    }

    private void impose(Sanction sanction) {
        var held = of(sanction.kind());
        held.values().removeIf(earlier -> !earlier.holdsAt(sanction.since()));
        held.put(sanction.user(), sanction);
    }

    /// Goes back to what is stored, because a change could not be.
    void restore(AppState stored) {
        settings = stored.settings();
        types.put(TypeList.ALLOWED, stored.allowedTypes());
        types.put(TypeList.LOW_PRIORITY, stored.lowPriorityTypes());
        stored.sanctions().forEach(this::impose); // first, so that none is lifted for a moment
        var kept = Set.copyOf(stored.sanctions());
        sanctions.values().forEach(held -> held.values().retainAll(kept));
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
        return Optional.ofNullable(of(kind).get(user)).filter(held -> held.holdsAt(now));
    }

    /// Whether the user may not send anywhere.
    boolean mutes(UserId user, Instant now) {
        return has(AppSwitch.GLOBAL_MUTE)
                && sanction(Sanction.Kind.GLOBAL_MUTE, user, now).isPresent();
    }

    /// Those in force, by end time, then user. Server API §14.
    List<Sanction> sanctions(Sanction.Kind kind, Instant now) {
        return of(kind).values().stream()
                .filter(sanction -> sanction.holdsAt(now))
                .sorted(Comparator.comparing(Sanction::until).thenComparing(Sanction::user))
                .toList();
    }
}
