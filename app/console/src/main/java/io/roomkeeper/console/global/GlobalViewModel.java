package io.roomkeeper.console.global;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.Question;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.console.common.RowChanges;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.TypeLists;
import io.roomkeeper.console.table.RowsViewModel;
import io.roomkeeper.console.table.Surroundings;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.KeptRooms;
import io.roomkeeper.protocol.console.MessageTypes;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// State of the Global screen: mutes in all rooms, rooms kept alive, lists of message types, and
/// who has a key.
public final class GlobalViewModel {
    private static final Set<AuditAct> OWN_ACTS =
            EnumSet.of(
                    AuditAct.GLOBAL_MUTE,
                    AuditAct.GLOBAL_UNMUTE,
                    AuditAct.KEEP_ALIVE,
                    AuditAct.KEEP_ALIVE_NO_MORE,
                    AuditAct.CHANGE_MESSAGE_TYPES,
                    AuditAct.ADD_MODERATOR,
                    AuditAct.REMOVE_MODERATOR,
                    AuditAct.UNDO);

    private final ConsoleSession session;
    private final ModerationActs acts;
    private final StatusLine status;
    private final RowsViewModel<GlobalRow.Muted> muted = new RowsViewModel<>();
    private final RowsViewModel<GlobalRow.Kept> kept = new RowsViewModel<>();
    private final RowsViewModel<GlobalRow.Type> types = new RowsViewModel<>();
    private final Question<List<GlobalSanctionEntry>> askMuted;
    private final Question<KeptRooms> askKept;
    private final Question<MessageTypes> askTypes;
    private final Problem problem;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyObjectWrapper<Set<String>> pending =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Map<String, RowFailure>> failures =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final RowChanges changes = new RowChanges();
    private final Keepalive keepalive;
    private final KeysViewModel keys;
    private final TypeLists lists;
    private final ObjectProperty<GlobalPart> part = new SimpleObjectProperty<>(GlobalPart.MUTES);
    private final Subscription subscription;
    private boolean stale = true;
    private boolean shown;

    public GlobalViewModel(ConsoleSession session, ModerationActs acts, StatusLine status) {
        this.session = session;
        this.acts = acts;
        this.status = status;
        keepalive = new Keepalive(session, acts, status, changes, this::refresh);
        keys = new KeysViewModel(session, status, changes);
        lists = new TypeLists(session, acts, status, changes, this::refresh);
        askMuted =
                new Question<>(
                        session, () -> session.moderation().everywhere().mutes(), this::takeMuted);
        askKept =
                new Question<>(
                        session,
                        () -> session.moderation().everywhere().keptRooms(),
                        this::takeKept);
        askTypes =
                new Question<>(
                        session,
                        () -> session.moderation().everywhere().messageTypes(),
                        this::takeTypes);
        problem =
                Problem.firstOf(
                        Stream.of(askMuted, askKept, askTypes, keys.question())
                                .map(Question::problem)
                                .toList());
        now = new ReadOnlyObjectWrapper<>(session.clock().instant());
        muted.onGone(rows -> acts.ended(AuditAct.GLOBAL_UNMUTE, Optional.empty(), users(rows)));
        subscription =
                Subscription.combine(
                        session.onEvents(events -> events.forEach(this::happened)),
                        acts.onPending(Optional.empty(), users -> pending.set(ids(users))),
                        acts.onFailures(Optional.empty(), failures::set),
                        acts.onResult(result -> stale |= result.room().isEmpty()));
    }

    RowsViewModel<GlobalRow.Muted> muted() {
        return muted;
    }

    RowsViewModel<GlobalRow.Kept> kept() {
        return kept;
    }

    RowsViewModel<GlobalRow.Type> types() {
        return types;
    }

    KeysViewModel keys() {
        return keys;
    }

    ConsoleSession session() {
        return session;
    }

    ModerationActs acts() {
        return acts;
    }

    StatusLine status() {
        return status;
    }

    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// Why the lists could not be asked for; nothing when they were.
    Problem problem() {
        return problem;
    }

    /// What the table of mutes is told.
    Surroundings aroundMuted() {
        return around(Role.MODERATOR, pending, failures, askMuted);
    }

    /// What the table of rooms is told.
    Surroundings aroundKept() {
        return around(Role.MODERATOR, askKept);
    }

    /// What the table of message types is told.
    Surroundings aroundTypes() {
        return around(Role.OWNER, askTypes);
    }

    /// What the table of keys is told.
    Surroundings aroundKeys() {
        return around(Role.OWNER, keys.question());
    }

    /// What is in front.
    ObjectProperty<GlobalPart> partProperty() {
        return part;
    }

    /// Brings the lists of message types to the front.
    public void showTypes() {
        part.set(GlobalPart.TYPES);
    }

    /// Says whether the screen is on show.
    public void show(boolean on) {
        shown = on;
        tick();
    }

    /// Brings up to date what depends on time, and asks again if something happened; called once a
    /// second.
    public void tick() {
        now.set(session.clock().instant());
        muted.keep(row -> row.holdsAt(now.get()));
        if (shown && stale && session.outage().get().isEmpty()) {
            stale = false;
            questions().forEach(Question::askAgain);
        }
    }

    public void refresh() {
        stale = false;
        questions().forEach(Question::ask);
    }

    private Stream<Question<?>> questions() {
        return Stream.concat(
                Stream.of(askMuted, askKept, askTypes),
                Stream.of(keys.question()).filter(_ -> keys.seen()));
    }

    /// Keeps rooms alive, or no more.
    void keepAlive(List<String> rooms, boolean on) {
        keepalive.change(rooms, on);
    }

    /// The lists of message types, to be changed.
    TypeLists lists() {
        return lists;
    }

    public void close() {
        subscription.unsubscribe();
    }

    private void takeMuted(List<GlobalSanctionEntry> told) {
        muted.take(told.stream().map(GlobalRow.Muted::new).toList(), told.size());
    }

    private void takeKept(KeptRooms told) {
        kept.take(
                told.rooms().stream().map(GlobalRow.Kept::new).toList(),
                told.rooms().size(),
                told.most());
    }

    private void takeTypes(MessageTypes told) {
        List<GlobalRow.Type> rows = GlobalRow.Type.of(told);
        types.take(rows, rows.size());
    }

    private void happened(ConsoleEvent event) {
        if (event instanceof ConsoleEvent.Acted(_, var entry) && OWN_ACTS.contains(entry.act())) {
            stale = true;
        } else if (event instanceof ConsoleEvent.Moderators) {
            stale = true;
        } else if (event instanceof ConsoleEvent.Rooms(var rooms, _, _)) {
            rooms.forEach(this::update);
        }
    }

    /// The server tells a room's figures within a second of a message in it.
    private void update(RoomSummary told) {
        if (kept.all().stream().noneMatch(row -> row.room().equals(told.chatroomId()))) {
            return;
        }
        Instant at = session.clock().instant();
        kept.take(
                kept.all().stream()
                        .map(row ->
                                row.room().equals(told.chatroomId()) ? row.updated(told, at) : row)
                        .toList(),
                kept.totalProperty().get(),
                kept.mostProperty().get());
    }

    private Surroundings around(Role role, Question<?> list) {
        return around(role, changes.pendingProperty(), changes.failuresProperty(), list);
    }

    private Surroundings around(
            Role role,
            ObservableValue<Set<String>> waiting,
            ObservableValue<Map<String, RowFailure>> failed,
            Question<?> list) {
        StringBinding whyNot =
                Reasons.of(
                        () -> Reasons.first(session.outage().get(), Roles.whyNot(session, role)),
                        session.outage());
        return new Surroundings(
                whyNot,
                waiting,
                failed,
                now.getReadOnlyProperty(),
                list.answeredProperty(),
                list.loading(),
                () -> {});
    }

    private static List<UserId> users(List<GlobalRow.Muted> rows) {
        return rows.stream().map(GlobalRow.Muted::user).toList();
    }

    private static Set<String> ids(Set<UserId> users) {
        return users.stream().map(UserId::value).collect(Collectors.toUnmodifiableSet());
    }
}
