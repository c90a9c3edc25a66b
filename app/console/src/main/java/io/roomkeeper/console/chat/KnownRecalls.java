package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.MessageQuery;
import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.MessageSearchPage;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of the recall of messages that are shown apart from their room: found in a search,
/// or on a user card. A stored message does not say itself that it was recalled; another one does.
public final class KnownRecalls implements Recaller.Rows {
    /// Answers of the server looked through for each room, which each cost it a moment.
    private static final int MOST_ANSWERS = 10;

    private static final int PAGE = 200;

    private final ConsoleSession session;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final Recalls recalls = new Recalls(() -> version.set(version.get() + 1));
    private final Map<RoomId, Long> rooms = new LinkedHashMap<>();
    private final Subscription events;

    public KnownRecalls(ConsoleSession session) {
        this.session = session;
        events = session.onEvents(told -> told.forEach(this::happened));
    }

    /// `messages` without those that only say that another was recalled.
    public static List<HistoryMessage> without(List<HistoryMessage> messages) {
        return messages.stream().filter(each -> Recall.of(each.message()).isEmpty()).toList();
    }

    /// Grows with every change.
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    Set<RowState> of(String uid) {
        return recalls.of(uid);
    }

    /// Who recalled the message of that id; empty when nobody did.
    String by(String uid) {
        return recalls.by(uid);
    }

    /// Why it was not recalled.
    Optional<RowFailure> failure(String uid) {
        return recalls.failure(uid);
    }

    /// Whether it is neither recalled nor about to be.
    public boolean possible(String uid) {
        return recalls.possible(uid);
    }

    /// What there is to say of the message of that id in a few words; empty when there is nothing.
    public String words(String uid) {
        return of(uid).stream()
                .findFirst()
                .map(state ->
                        state == RowState.RECALLED
                                ? text("chat.recalled.words", by(uid))
                                : state.word())
                .orElse("");
    }

    /// Asks what became of `messages`, and follows that from now on.
    public void look(List<HistoryMessage> messages) {
        Map<RoomId, Long> since = new LinkedHashMap<>();
        for (HistoryMessage each : messages) {
            ChatMessage message = each.message();
            since.merge(message.chatroomId(), message.sentTime(), Math::min);
        }
        since.forEach((room, time) -> {
            rooms.merge(room, time, Math::min);
            ask(room, time, null, MOST_ANSWERS);
        });
    }

    /// Follows nothing any more.
    public void forget() {
        rooms.clear();
    }

    public void close() {
        events.unsubscribe();
    }

    @Override
    public void awaitRecall(Collection<String> uids) {
        recalls.awaitRecall(uids);
    }

    @Override
    public void recallAnswered(Collection<String> uids, Set<String> notDone, RowFailure why) {
        recalls.recallAnswered(uids, notDone, why);
        uids.stream()
                .filter(uid -> !notDone.contains(uid))
                .forEach(uid -> recalls.recall(uid, session.server().moderator()));
    }

    private void happened(ConsoleEvent event) {
        if (event instanceof ConsoleEvent.Message(var message)) {
            take(message);
        } else if (event instanceof ConsoleEvent.Acted(_, var entry)
                && entry.act() == AuditAct.RECALL
                && entry.chatroomId() != null
                && rooms.containsKey(entry.chatroomId())) {
            ask(entry.chatroomId(), entry.time(), null, 1);
        }
    }

    private void ask(RoomId room, long since, @Nullable String cursor, int answers) {
        Answers.take(
                session.moderation()
                        .messages()
                        .search(
                                new MessageQuery(room, "", "", "", Recall.OBJECT_NAME, since, 0),
                                cursor,
                                PAGE),
                session.fx(),
                page -> took(room, since, page, answers - 1),
                _ -> {}); // what is not known looks as it was sent
    }

    private void took(RoomId room, long since, MessageSearchPage page, int answers) {
        page.messages().stream().map(HistoryMessage::message).forEach(this::take);
        if (page.cursor() != null && answers > 0) {
            ask(room, since, page.cursor(), answers);
        }
    }

    private void take(ChatMessage message) {
        Recall.of(message)
                .filter(_ -> rooms.containsKey(message.chatroomId()))
                .ifPresent(recall -> recalls.recall(recall.uid(), recall.by()));
    }
}
