package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.ActWords;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.PlainText;
import io.roomkeeper.console.common.RoomEnd;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.HistoryPage;

import javafx.beans.value.ObservableStringValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Turns what the server tells of one room into rows, and knows whether the room still exists.
final class RoomStory {
    /// Characters of the attributes' keys in one row.
    private static final int MAX_KEYS = 200;

    private final RoomId room;
    private final ConsoleSession session;
    private final RowStates states;
    private final ActWords acts;
    private final RoomEnd end;
    private final JoinFold joins = JoinFold.joins();
    private final JoinFold exits = JoinFold.exits();
    private long lastSequence;
    private boolean away;
    private LongConsumer missed = _ -> {};
    private Consumer<Gap> gaps = _ -> {};

    RoomStory(RoomId room, ConsoleSession session, RowStates states, Times times) {
        this.room = room;
        this.session = session;
        this.states = states;
        acts = new ActWords(times);
        end = new RoomEnd(room, session, times);
    }

    /// The connection is lost: what the server tells next of the room may have a gap before it.
    void lost() {
        away = true;
    }

    /// Tells `listener` how many messages were said while the connection was lost.
    void onMissed(LongConsumer listener) {
        missed = listener;
    }

    /// Tells `listener` which of them are not there.
    void onGap(Consumer<Gap> listener) {
        gaps = listener;
    }

    /// Says when, by whom and why the room was destroyed; empty while it exists.
    ObservableStringValue endProperty() {
        return end.textProperty();
    }

    /// The rows `events` make, oldest first.
    List<ChatRow> rows(List<ConsoleEvent> events) {
        List<ChatRow> rows = new ArrayList<>();
        events.forEach(event -> take(event, rows));
        return rows;
    }

    /// The joins and exits of the last second.
    List<ChatRow> folded() {
        List<ChatRow> rows = new ArrayList<>();
        joins.take().ifPresent(rows::add);
        exits.take().ifPresent(rows::add);
        return rows;
    }

    private void take(ConsoleEvent event, List<ChatRow> rows) {
        boolean over = end.isOver();
        end.happened(event);
        if (over && !end.isOver()) {
            // the room was made anew
            lastSequence = 0;
        }
        switch (event) {
            case ConsoleEvent.Watching(var id, var recent) when id.equals(room) ->
                    catchUp(recent, rows);
            case ConsoleEvent.Message(var message) when message.chatroomId().equals(room) ->
                    say(message, rows);
            case ConsoleEvent.Joined(var id, var user, var time) when id.equals(room) ->
                    joins.add(user, Instant.ofEpochMilli(time));
            case ConsoleEvent.Left(var id, var user, var time) when id.equals(room) ->
                    exits.add(user, Instant.ofEpochMilli(time));
            case ConsoleEvent.Attributes(var id, var user, var keys, var time)
                    when id.equals(room) ->
                    rows.add(attributes(user, keys, Instant.ofEpochMilli(time)));
            case ConsoleEvent.Acted(_, var entry) when room.equals(entry.chatroomId()) ->
                    acted(entry, rows);
            case ConsoleEvent.Missed(var id, var messages) when id.equals(room) ->
                    rows.add(note(text("chat.event.missed", messages)));
            case ConsoleEvent.Rooms _,
                    ConsoleEvent.Gone _,
                    ConsoleEvent.Watching _,
                    ConsoleEvent.Message _,
                    ConsoleEvent.Joined _,
                    ConsoleEvent.Left _,
                    ConsoleEvent.Attributes _,
                    ConsoleEvent.Acted _,
                    ConsoleEvent.Refused _,
                    ConsoleEvent.Moderators _,
                    ConsoleEvent.Missed _,
                    ConsoleEvent.Figures _,
                    ConsoleEvent.Logged _ -> {}
        }
    }

    private void catchUp(List<ChatMessage> recent, List<ChatRow> rows) {
        if (!recent.isEmpty() && recent.getLast().sequence() < lastSequence) {
            // the room was made anew meanwhile
            lastSequence = 0;
        }
        List<ChatMessage> unseen =
                recent.stream().filter(message -> message.sequence() > lastSequence).toList();
        if (away && lastSequence > 0 && !unseen.isEmpty()) {
            missed.accept(unseen.getLast().sequence() - lastSequence);
        }
        away = false;
        if (lastSequence > 0 && !unseen.isEmpty()) {
            noteGap(unseen.getFirst(), rows);
        }
        unseen.forEach(message -> say(message, rows));
    }

    private void noteGap(ChatMessage next, List<ChatRow> rows) {
        long absent = next.sequence() - lastSequence - 1;
        if (absent > 0) {
            ChatRow note = note(text("chat.event.gap", absent));
            rows.add(note);
            gaps.accept(new Gap(note, lastSequence, next));
        }
    }

    private void say(ChatMessage message, List<ChatRow> rows) {
        lastSequence = Math.max(lastSequence, message.sequence());
        rows.add(row(message));
    }

    /// The row a message makes, live or stored.
    ChatRow row(ChatMessage message) {
        return Recall.of(message)
                .<ChatRow>map(this::recalled)
                .orElseGet(() -> new ChatRow.Said(message));
    }

    /// Says that nothing was said before the first message of `page`.
    ChatRow beginning(HistoryPage page) {
        Instant at =
                page.messages().isEmpty()
                        ? session.clock().instant()
                        : Instant.ofEpochMilli(page.messages().getFirst().message().sentTime());
        return new ChatRow.Note(at, EventKind.CONSOLE, text("chat.older.none"));
    }

    private ChatRow recalled(Recall recall) {
        states.recalls().recall(recall.uid(), recall.by());
        return new ChatRow.Note(
                recall.at(), EventKind.RECALLS, text("chat.event.recalled", recall.by()));
    }

    private static ChatRow attributes(UserId user, List<String> keys, Instant at) {
        return new ChatRow.Note(
                at,
                EventKind.ATTRIBUTES,
                text(
                        "chat.event.attributes",
                        user.value(),
                        PlainText.line(String.join(", ", keys), MAX_KEYS)));
    }

    private void acted(AuditEntry entry, List<ChatRow> rows) {
        rows.add(
                new ChatRow.Note(
                        Instant.ofEpochMilli(entry.time()),
                        EventKind.of(entry.act()),
                        acts.line(entry)));
    }

    /// A row of the console's own, at the server's time.
    ChatRow note(String line) {
        return new ChatRow.Note(session.clock().instant(), EventKind.CONSOLE, line);
    }
}
