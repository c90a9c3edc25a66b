package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Guard;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// State of a room's tab: what was said, whether the list holds, what is selected, what is
/// possible.
public final class ChatViewModel {
    private final RoomItem room;
    private final ConsoleSession session;
    private final StatusLine status;
    private final Times times = Times.local();
    private final Transcript transcript = new Transcript(Preferences.get().bufferProperty()::get);
    private final Selection selection = new Selection(times);
    private final Sanctions sanctions;
    private final RoomMarks marks;
    private final RowStates states;
    private final FilterViewModel filter;
    private final RoomStory story;
    private final LiveList list;
    private final OlderMessages older;
    private final MissedMessages missed;
    private final Conditions conditions;
    private final SelectionActs acts;
    private final SendBoxViewModel sendBox;
    private final ObjectBinding<Optional<RowFailure>> failure;
    private final Subscription subscriptions;
    private BiConsumer<UserId, CardWay> cards = (_, _) -> {};

    /// Watches `room` until [#close].
    public ChatViewModel(
            RoomItem room, ConsoleSession session, ModerationActs acts, StatusLine status) {
        this.room = room;
        this.session = session;
        this.status = status;
        sanctions = new Sanctions(session, room.id());
        marks = new RoomMarks(session, room.id());
        states = new RowStates(sanctions, marks);
        Guard guard = new Guard(session, status);
        filter = new FilterViewModel(transcript.rows(), states, session.clock());
        story = new RoomStory(room.id(), session, states, times);
        list =
                new LiveList(
                        transcript,
                        selection,
                        missing -> story.note(text("chat.event.notKept", missing)));
        conditions =
                new Conditions(
                        () -> Roles.whyNot(session, Role.MODERATOR),
                        session.outage(),
                        story.endProperty(),
                        selection,
                        sanctions,
                        states,
                        guard);
        older = new OlderMessages(session, room.id(), transcript, story, status);
        missed = new MissedMessages(session, room.id(), transcript, story, status);
        this.acts =
                new SelectionActs(
                        room.id(),
                        acts,
                        new Recaller(session, status),
                        selection,
                        sanctions,
                        marks,
                        states,
                        guard);
        sendBox = new SendBoxViewModel(session, room.id(), conditions.room());
        failure =
                Bindings.createObjectBinding(
                        this::describeFailure, selection.rowsProperty(), states.versionProperty());
        subscriptions =
                Subscription.combine(
                        session.onEvents(this::happened),
                        session.watch(id()),
                        acts.onPending(id(), states::await),
                        acts.onFailures(Optional.of(id()), states::failed),
                        session.outage().subscribe(this::linkChanged),
                        story.endProperty().subscribe((_, end) -> loadSanctions(end)));
    }

    public RoomId id() {
        return room.id();
    }

    /// The room's figures.
    public RoomItem room() {
        return room;
    }

    /// The rows that are shown.
    public ObservableList<ChatRow> rows() {
        return filter.shown();
    }

    FilterViewModel filter() {
        return filter;
    }

    SendBoxViewModel sendBox() {
        return sendBox;
    }

    OlderMessages older() {
        return older;
    }

    /// What was said while the connection was lost.
    public MissedMessages missed() {
        return missed;
    }

    RowStates states() {
        return states;
    }

    /// What can be done to the selected messages and their authors.
    public SelectionActs acts() {
        return acts;
    }

    public Conditions conditions() {
        return conditions;
    }

    public ReadOnlyBooleanProperty heldProperty() {
        return list.hold().heldProperty();
    }

    /// Says when, by whom and why the room was destroyed; empty while it exists.
    public ObservableStringValue endProperty() {
        return story.endProperty();
    }

    LiveList list() {
        return list;
    }

    Hold hold() {
        return list.hold();
    }

    Selection selection() {
        return selection;
    }

    Sanctions sanctions() {
        return sanctions;
    }

    Times times() {
        return times;
    }

    /// Holds the list, or lets it follow when it is held.
    public void toggleHold() {
        list.toggle();
    }

    /// Lets the list follow the newest message, with nothing selected.
    public void follow() {
        hold().follow();
    }

    /// Holds the list and loads what was said before its first message.
    public void loadOlder() {
        hold().on(Hold.Reason.SCROLL);
        older.load();
    }

    /// Opens the filter bar, or brings the focus there.
    public void find() {
        filter.ask();
    }

    /// Brings the focus to the box in which one writes.
    public void write() {
        sendBox.ask();
    }

    /// What failed for the only selected message or its author, with a way to try again.
    ObservableValue<Optional<RowFailure>> failure() {
        return failure;
    }

    private Optional<RowFailure> describeFailure() {
        List<ChatRow> rows = selection.rowsProperty().get();
        return rows.size() == 1 && rows.getFirst() instanceof ChatRow.Said said
                ? states.failure(said)
                : Optional.empty();
    }

    /// Asks for the card of `user`.
    public void askForCard(UserId user, CardWay how) {
        cards.accept(user, how);
    }

    /// Calls `show` when a user's card is asked for.
    public void onCard(BiConsumer<UserId, CardWay> show) {
        cards = show;
    }

    /// Holds the list while a card of one of its users is open.
    public void holdForCard(boolean open) {
        list.holdFor(Hold.Reason.CARD, open);
    }

    /// Creates the room anew after it was destroyed.
    void createAgain() {
        Answers.take(
                session.moderation().createRoom(id(), room.summaryProperty().get().name()),
                session.fx(),
                _ -> {},
                failure ->
                        status.failed(
                                text("rooms.new.failed", id().value(), Failures.why(failure)),
                                failure));
    }

    /// Asks the server anew who is muted, banned or on a list.
    public void refresh() {
        loadSanctions(session.outage().get());
    }

    /// Brings what depends on time up to date; called once a second.
    public void tick() {
        sanctions.tick();
        list.append(story.folded());
        if (!hold().held()) {
            filter.refresh();
        }
    }

    public void close() {
        subscriptions.unsubscribe();
    }

    private void happened(List<ConsoleEvent> events) {
        for (ConsoleEvent event : events) {
            if (event instanceof ConsoleEvent.Acted(_, var entry)) {
                marks.acted(entry);
                sanctions.acted(entry);
            } else if (event instanceof ConsoleEvent.Moderators) {
                marks.moderatorsChanged();
            }
        }
        list.append(story.rows(events));
    }

    private void linkChanged(String outage) {
        if (!outage.isEmpty()) {
            story.lost();
        }
        loadSanctions(outage);
    }

    private void loadSanctions(String obstacle) {
        if (obstacle.isEmpty()) {
            sanctions.load();
            marks.load();
        }
    }
}
