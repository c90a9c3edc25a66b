package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.ModerationResult;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// State of a room's management window. The lists are the server's: a row changes when the server
/// says so, or when the term of its mute or ban ends by the server's clock.
final class ManagementViewModel {
    private final RoomId room;
    private final ConsoleSession session;
    private final ModerationActs acts;
    private final Times times = Times.local();
    private final StatusLine status = new StatusLine();
    private final RoomEnd end;
    private final RoomLists lists;
    private final UserListViewModel<UserRow.Member> members = new UserListViewModel<>();
    private final UserListViewModel<UserRow.Sanctioned> muted = new UserListViewModel<>();
    private final UserListViewModel<UserRow.Sanctioned> banned = new UserListViewModel<>();
    private final ReadOnlyObjectWrapper<Optional<RoomSummary>> summary;
    private final ReadOnlyObjectWrapper<Set<UserId>> pending =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyBooleanWrapper mutingAll = new ReadOnlyBooleanWrapper();
    private final StringBinding whyNot;
    private final StringBinding whyNotMuteAll;
    private final Subscription subscriptions;

    /// Watches `room`, of which `known` was told before, until [#close].
    ManagementViewModel(
            RoomId room, Optional<RoomSummary> known, ConsoleSession session, ModerationActs acts) {
        this.room = room;
        this.session = session;
        this.acts = acts;
        summary = new ReadOnlyObjectWrapper<>(known);
        now = new ReadOnlyObjectWrapper<>(session.clock().instant());
        end = new RoomEnd(room, session, times);
        lists = new RoomLists(session, room, this::take);
        whyNot =
                Bindings.createStringBinding(
                        () ->
                                session.outage().get().isEmpty()
                                        ? end.textProperty().get()
                                        : session.outage().get(),
                        session.outage(),
                        end.textProperty());
        whyNotMuteAll =
                Bindings.createStringBinding(
                        () ->
                                whyNot.get().isEmpty() && mutingAll.get()
                                        ? text("management.wait")
                                        : whyNot.get(),
                        whyNot,
                        mutingAll);
        subscriptions =
                Subscription.combine(
                        session.onEvents(events -> events.forEach(this::happened)),
                        session.watch(room),
                        acts.onPending(room, pending::set),
                        acts.onResult(this::told),
                        whyNot.subscribe(this::possible));
    }

    RoomId room() {
        return room;
    }

    ConsoleSession session() {
        return session;
    }

    ModerationActs acts() {
        return acts;
    }

    Times times() {
        return times;
    }

    /// What was done to users of this room last, from any window.
    StatusLine status() {
        return status;
    }

    /// The room's figures; empty while the server has not told them.
    ReadOnlyObjectProperty<Optional<RoomSummary>> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Says when and why the room was destroyed; empty while it exists.
    ReadOnlyStringProperty endProperty() {
        return end.textProperty();
    }

    RoomLists lists() {
        return lists;
    }

    UserListViewModel<UserRow.Member> members() {
        return members;
    }

    UserListViewModel<UserRow.Sanctioned> muted() {
        return muted;
    }

    UserListViewModel<UserRow.Sanctioned> banned() {
        return banned;
    }

    /// The users for whom the server’s answer is awaited.
    ReadOnlyObjectProperty<Set<UserId>> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// The server's time, to the second.
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// Why nothing can be done in this room; empty when something can.
    StringBinding whyNot() {
        return whyNot;
    }

    StringBinding whyNotMuteAll() {
        return whyNotMuteAll;
    }

    /// Whether nobody in the room may send.
    boolean muteAll() {
        return summary.get().map(RoomSummary::muteAll).orElse(false);
    }

    /// Turns mute all on, or off when it is on; the server's word changes what is shown.
    void toggleMuteAll() {
        mutingAll.set(true);
        var _ = acts.muteAll(room, !muteAll()).thenAccept(_ -> mutingAll.set(false));
    }

    /// Brings up to date what depends on time, and the lists if something happened; called once a
    /// second.
    void tick() {
        now.set(session.clock().instant());
        muted.keep(row -> row.holdsAt(now.get()));
        banned.keep(row -> row.holdsAt(now.get()));
        if (whyNot.get().isEmpty()) {
            lists.tick();
        }
    }

    void close() {
        subscriptions.unsubscribe();
    }

    private void possible(String obstacle) {
        if (obstacle.isEmpty()) {
            lists.restart();
        }
    }

    private void take(Snapshot told) {
        members.take(told.memberRows(), told.members().total());
        muted.take(told.muteRows(), told.mutes().size());
        banned.take(told.banRows(), told.bans().size());
    }

    private void told(ModerationResult result) {
        if (result.room().equals(room)) {
            if (result.failed()) {
                status.failed(result.sentence());
            } else {
                status.done(result.sentence());
            }
            lists.refresh();
        }
    }

    private void happened(ConsoleEvent event) {
        end.happened(event);
        switch (event) {
            case ConsoleEvent.Rooms(var rooms, _, _) ->
                    rooms.stream()
                            .filter(told -> told.chatroomId().equals(room))
                            .forEach(told -> summary.set(Optional.of(told)));
            case ConsoleEvent.Acted(var entry) when room.equals(entry.chatroomId()) -> {
                lists.outdate();
                if (entry.act() == AuditAct.MUTE_ALL || entry.act() == AuditAct.UNMUTE_ALL) {
                    setMuteAll(entry.act() == AuditAct.MUTE_ALL);
                }
            }
            case ConsoleEvent.Watching(var id, _) when id.equals(room) -> lists.outdate();
            case ConsoleEvent.Joined(var id, _, _) when id.equals(room) -> lists.outdate();
            case ConsoleEvent.Left(var id, _, _) when id.equals(room) -> lists.outdate();
            case ConsoleEvent.Acted _,
                    ConsoleEvent.Watching _,
                    ConsoleEvent.Joined _,
                    ConsoleEvent.Left _,
                    ConsoleEvent.Gone _,
                    ConsoleEvent.Message _,
                    ConsoleEvent.Missed _ -> {}
        }
    }

    private void setMuteAll(boolean on) {
        summary.set(
                summary.get()
                        .map(was ->
                                new RoomSummary(
                                        was.chatroomId(),
                                        was.name(),
                                        was.createTime(),
                                        was.memberCount(),
                                        on,
                                        was.destroyType(),
                                        was.destroyTime(),
                                        was.messageCount())));
    }
}
