package io.roomkeeper.console.management;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.ModerationResult;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.RoomEnd;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.console.table.Surroundings;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomDetails;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final UserLists users;
    private final AttributesViewModel attributes;
    private final RoomSettingsViewModel settings;
    private final RulesViewModel rules;
    private final ReadOnlyObjectWrapper<Optional<RoomDetails>> details =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RoomSummary>> summary;
    private final ReadOnlyObjectWrapper<Set<String>> pending =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Map<String, RowFailure>> failures =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Instant> now;
    private final RoomSwitches switches;
    private final ManagementConditions conditions;
    private final Problem problem;
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
        users = new UserLists((lift, whose) -> acts.ended(lift, Optional.of(room), whose));
        lists = new RoomLists(session, room, this::take);
        attributes = new AttributesViewModel(session, room, acts, status, lists::refresh);
        settings = new RoomSettingsViewModel(session, room, acts, lists::refresh);
        switches = new RoomSwitches(room, acts, summary::get);
        conditions =
                new ManagementConditions(
                        session,
                        end.textProperty(),
                        settings,
                        lists.membersProperty(),
                        switches.mutingAllProperty());
        rules = new RulesViewModel(session, room, acts, status, conditions.act());
        problem = Problem.firstOf(List.of(lists.problem(), rules.question().problem()));
        subscriptions =
                Subscription.combine(
                        session.onEvents(events -> events.forEach(this::happened)),
                        session.watch(room),
                        acts.onPending(room, users -> pending.set(ids(users))),
                        acts.onFailures(Optional.of(room), failures::set),
                        acts.onResult(this::told),
                        conditions.ask().subscribe(_ -> possible()));
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
    StringBinding endProperty() {
        return end.textProperty();
    }

    /// Why what can be done here cannot be done now.
    ManagementConditions conditions() {
        return conditions;
    }

    /// Asks the server anew for what is shown.
    void refresh() {
        lists.refresh();
        rules.refresh();
    }

    /// Why what is shown is not up to date; empty when it is.
    Problem problem() {
        return problem;
    }

    RoomLists lists() {
        return lists;
    }

    UserLists users() {
        return users;
    }

    AttributesViewModel attributes() {
        return attributes;
    }

    RulesViewModel rules() {
        return rules;
    }

    RoomSettingsViewModel settings() {
        return settings;
    }

    /// How many of everything the room has; empty while the server has not told.
    ReadOnlyObjectProperty<Optional<RoomDetails>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// What the tables of users are told by this window.
    Surroundings around() {
        return new Surroundings(
                conditions.act(),
                pending.getReadOnlyProperty(),
                failures.getReadOnlyProperty(),
                now.getReadOnlyProperty(),
                lists.updatedProperty(),
                lists.loading(),
                lists::aim);
    }

    /// The server's time, to the second.
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// Who acts here.
    String me() {
        return session.server().moderator();
    }

    RoomSwitches switches() {
        return switches;
    }

    /// Brings up to date what depends on time, and the lists if something happened; called once a
    /// second.
    void tick() {
        now.set(session.clock().instant());
        users.tick(now.get());
        rules.tick();
        status.tick();
        if (conditions.ask().get().isEmpty()) {
            lists.tick();
        }
    }

    void close() {
        subscriptions.unsubscribe();
    }

    private void possible() {
        if (conditions.ask().get().isEmpty()) {
            lists.restart();
        }
    }

    private static Set<String> ids(Set<UserId> users) {
        return users.stream().map(UserId::value).collect(Collectors.toUnmodifiableSet());
    }

    private void take(Snapshot news) {
        users.take(news);
        news.attributes().ifPresent(attributes::take);
        news.details()
                .ifPresent(told -> {
                    details.set(Optional.of(told));
                    summary.set(Optional.of(told.room()));
                    settings.take(told.room());
                });
    }

    private void told(ModerationResult result) {
        if (result.room().filter(room::equals).isPresent()) {
            status.tell(result);
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
            case ConsoleEvent.Acted(_, var entry) when room.equals(entry.chatroomId()) -> {
                lists.outdate(Part.values());
                if (entry.act() == AuditAct.MUTE_ALL || entry.act() == AuditAct.UNMUTE_ALL) {
                    setMuteAll(entry.act() == AuditAct.MUTE_ALL);
                }
            }
            case ConsoleEvent.Acted(_, var entry)
                    when entry.act() == AuditAct.GLOBAL_MUTE
                            || entry.act() == AuditAct.GLOBAL_UNMUTE ->
                    lists.outdate(Part.GLOBAL_MUTES);
            case ConsoleEvent.Watching(var id, _) when id.equals(room) ->
                    lists.outdate(Part.values());
            case ConsoleEvent.Joined(var id, _, _) when id.equals(room) ->
                    lists.outdate(Part.DETAILS, Part.MEMBERS);
            case ConsoleEvent.Left(var id, _, _) when id.equals(room) ->
                    lists.outdate(Part.DETAILS, Part.MEMBERS);
            case ConsoleEvent.Message(var message) when message.chatroomId().equals(room) ->
                    lists.talk();
            case ConsoleEvent.Attributes(var id, _, _, _) when id.equals(room) ->
                    lists.outdate(Part.DETAILS, Part.ATTRIBUTES);
            case ConsoleEvent.Acted _,
                    ConsoleEvent.Refused _,
                    ConsoleEvent.Moderators _,
                    ConsoleEvent.Watching _,
                    ConsoleEvent.Joined _,
                    ConsoleEvent.Left _,
                    ConsoleEvent.Attributes _,
                    ConsoleEvent.Gone _,
                    ConsoleEvent.Message _,
                    ConsoleEvent.Missed _,
                    ConsoleEvent.Figures _,
                    ConsoleEvent.Logged _ -> {}
        }
    }

    private void setMuteAll(boolean on) {
        summary.set(summary.get().map(was -> Rooms.mutedAll(was, on)));
    }
}
