package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.ModerationResult;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import java.util.List;
import java.util.stream.Collectors;

/// State of a room's tab: what was said, whether the list holds, what is selected, what is
/// possible.
public final class ChatViewModel {
    /// Users acted on without being asked first. Console design §1.
    static final int ASK_ABOVE = 20;

    private final RoomItem room;
    private final ConsoleSession session;
    private final ModerationActs acts;
    private final StatusLine status;
    private final Times times = Times.local();
    private final Hold hold = new Hold();
    private final Transcript transcript = new Transcript(Preferences.get().bufferProperty()::get);
    private final Selection selection = new Selection(times);
    private final Sanctions sanctions;
    private final RowStates states;
    private final FilterViewModel filter;
    private final RoomStory story;
    private final Conditions conditions;
    private final StringBinding holdText;
    private final Subscription subscriptions;
    private Runnable followed = () -> {};

    /// Watches `room` until [#close].
    public ChatViewModel(
            RoomItem room, ConsoleSession session, ModerationActs acts, StatusLine status) {
        this.room = room;
        this.session = session;
        this.acts = acts;
        this.status = status;
        sanctions = new Sanctions(session, room.id());
        states = new RowStates(sanctions);
        filter = new FilterViewModel(transcript.rows(), states, session.clock());
        story = new RoomStory(room.id(), session, states, times);
        conditions =
                new Conditions(session.outage(), story.endProperty(), selection, sanctions, states);
        holdText =
                Bindings.createStringBinding(
                        this::describeHold,
                        hold.heldProperty(),
                        transcript.arrivedProperty(),
                        transcript.leftOutProperty());
        subscriptions =
                Subscription.combine(
                        session.onEvents(this::happened),
                        session.watch(id()),
                        acts.onPending(id(), states::await),
                        acts.onResult(this::ended),
                        session.outage().subscribe(this::loadSanctions),
                        story.endProperty().subscribe((_, end) -> loadSanctions(end)),
                        hold.heldProperty().subscribe((_, held) -> heldChanged(held)));
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

    RowStates states() {
        return states;
    }

    public Conditions conditions() {
        return conditions;
    }

    public ReadOnlyBooleanProperty heldProperty() {
        return hold.heldProperty();
    }

    /// Says when, by whom and why the room was destroyed; empty while it exists.
    public ReadOnlyStringProperty endProperty() {
        return story.endProperty();
    }

    /// What the list does: follows, or holds with so many new messages.
    ObservableStringValue holdText() {
        return holdText;
    }

    Hold hold() {
        return hold;
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

    /// Calls `act` when a list that follows has new rows and every listener to the rows has heard.
    void onFollowed(Runnable act) {
        followed = act;
    }

    void select(List<ChatRow> rows) {
        selection.set(rows);
        if (rows.isEmpty()) {
            hold.off(Hold.Reason.SELECTION);
        } else {
            hold.on(Hold.Reason.SELECTION);
        }
    }

    /// Holds the list, or lets it follow when it is held.
    public void toggleHold() {
        if (hold.held()) {
            hold.follow();
        } else {
            hold.on(Hold.Reason.ASKED);
        }
    }

    /// Lets the list follow the newest message, with nothing selected.
    public void follow() {
        hold.follow();
    }

    /// The authors of the selected messages, each once.
    public List<UserId> authors() {
        return selection.authors();
    }

    /// Opens the filter bar, or brings the focus there.
    public void find() {
        filter.ask();
    }

    /// What failed for the author of the only selected message; empty when nothing did.
    String failure() {
        List<ChatRow> rows = selection.rowsProperty().get();
        return rows.size() == 1 && rows.getFirst() instanceof ChatRow.Said said
                ? states.failure(said)
                : "";
    }

    /// Whether an act on the selection hits so many that it asks first.
    public boolean asksFirst() {
        return authors().size() > ASK_ABOVE;
    }

    public void mute(int minutes) {
        var _ = acts.mute(id(), authors(), minutes, "");
    }

    public void unmute() {
        var _ = acts.unmute(id(), authors().stream().filter(sanctions::muted).toList());
    }

    public void unban() {
        var _ = acts.unban(id(), authors().stream().filter(sanctions::banned).toList());
    }

    /// Creates the room anew after it was destroyed.
    void createAgain() {
        Answers.take(
                session.moderation().createRoom(id()),
                session.fx(),
                _ -> {},
                failure ->
                        status.failed(
                                text("rooms.new.failed", id().value(), Failures.why(failure))));
    }

    /// The authors' ids, one a line.
    public String authorsText() {
        return authors().stream().map(UserId::value).collect(Collectors.joining("\n"));
    }

    /// The selected rows, one a line.
    public String selectedText() {
        return selection.asText();
    }

    /// Brings what depends on time up to date; called once a second.
    public void tick() {
        sanctions.tick();
        append(story.folded());
        if (!hold.held()) {
            filter.refresh();
        }
    }

    public void close() {
        subscriptions.unsubscribe();
    }

    private void happened(List<ConsoleEvent> events) {
        for (ConsoleEvent event : events) {
            if (event instanceof ConsoleEvent.Acted(var entry) && id().equals(entry.chatroomId())) {
                sanctions.acted(entry);
            }
        }
        append(story.rows(events));
    }

    private void ended(ModerationResult result) {
        if (result.failed() && result.room().equals(id())) {
            states.failed(result.notDone(), result.sentence());
        }
    }

    private void append(List<ChatRow> more) {
        if (more.isEmpty()) {
            return;
        }
        if (hold.held()) {
            transcript.hold(more);
        } else {
            transcript.follow(more);
            followed.run();
        }
    }

    private void loadSanctions(String obstacle) {
        if (obstacle.isEmpty()) {
            sanctions.load();
        }
    }

    private void heldChanged(boolean held) {
        if (!held) {
            selection.set(List.of());
            int missing = transcript.resume();
            if (missing > 0) {
                transcript.follow(List.of(story.note(text("chat.event.notKept", missing))));
            }
        }
    }

    private String describeHold() {
        if (!hold.held()) {
            return text("chat.hold.following");
        }
        int leftOut = transcript.leftOutProperty().get();
        int arrived = transcript.arrivedProperty().get();
        return leftOut == 0
                ? text("chat.hold.held", arrived)
                : text("chat.hold.full", arrived, leftOut);
    }
}
