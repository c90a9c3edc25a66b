package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.MessageQuery;
import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Guard;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.MessageSearchPage;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// State of the search for messages in all rooms: what is looked for, what was found so far, and
/// what can be done to it.
public final class SearchViewModel {
    /// Messages found before it waits to be asked for more.
    static final int PAGE = 200;

    private final ConsoleSession session;
    private final ModerationActs acts;
    private final StatusLine status;
    private final Guard guard;
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty author = new SimpleStringProperty("");
    private final ObservableList<ChatRow.Said> found = FXCollections.observableArrayList();
    private final ObjectProperty<List<ChatRow.Said>> selected =
            new SimpleObjectProperty<>(List.of());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty more = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final StringBinding obstacle;
    private MessageQuery query = MessageQuery.text(null, "");
    private @Nullable String cursor;
    private long scanned;
    private int wanted;
    private int turn;

    public SearchViewModel(ConsoleSession session, ModerationActs acts, StatusLine status) {
        this.session = session;
        this.acts = acts;
        this.status = status;
        guard = new Guard(session, status);
        obstacle = Bindings.createStringBinding(this::whyNoAct, session.outage(), selected);
    }

    Instant now() {
        return session.clock().instant();
    }

    /// Words, or an expression between slashes.
    StringProperty wordsProperty() {
        return words;
    }

    /// The author's id; empty for any.
    StringProperty authorProperty() {
        return author;
    }

    /// What was found so far, newest first in each room.
    ObservableList<ChatRow.Said> found() {
        return found;
    }

    /// Whether an answer is awaited.
    BooleanProperty busyProperty() {
        return busy;
    }

    /// Whether there may be more than was found.
    BooleanProperty moreProperty() {
        return more;
    }

    /// How far the search has come, or why it has not.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ObjectProperty<List<ChatRow.Said>> selectedProperty() {
        return selected;
    }

    /// Why nothing can be done to the selected messages; empty when it can.
    ObservableStringValue obstacle() {
        return obstacle;
    }

    /// Begins anew with what is written.
    void search() {
        String text = words.get().strip();
        boolean expression = text.length() > 1 && text.startsWith("/") && text.endsWith("/");
        query =
                new MessageQuery(
                        null,
                        expression ? "" : text,
                        expression ? text.substring(1, text.length() - 1) : "",
                        author.get().strip(),
                        "",
                        0,
                        0);
        found.clear();
        cursor = null;
        scanned = 0;
        if (text.isEmpty() && author.get().isBlank()) {
            stop();
            summary.set(text("chat.search.empty"));
        } else {
            more();
        }
    }

    /// Goes on where the last page ended.
    void more() {
        wanted = found.size() + PAGE;
        ask(++turn);
    }

    /// Looks no further.
    public void stop() {
        turn++;
        busy.set(false);
    }

    void mute(int minutes) {
        inEachRoom("mute", (room, users) -> acts.mute(room, users, minutes, ""));
    }

    void kick() {
        inEachRoom("kick", acts::kick);
    }

    void recall() {
        inRooms(selected.get())
                .forEach((room, messages) -> {
                    List<String> ids = messages.stream().map(ChatRow.Said::uid).toList();
                    for (int at = 0; at < ids.size(); at += Recaller.BLOCK) {
                        recall(room, ids.subList(at, Math.min(ids.size(), at + Recaller.BLOCK)));
                    }
                });
    }

    private void recall(RoomId room, List<String> ids) {
        Answers.take(
                session.moderation().messages().recall(room, ids, ""),
                session.fx(),
                result -> status.done(text("chat.recall.done", result.recalled().size())),
                failure ->
                        status.failed(
                                text("chat.recall.failed", ids.size(), Failures.why(failure))));
    }

    private void ask(int myTurn) {
        busy.set(true);
        summary.set(text("chat.search.looking", scanned, found.size()));
        Answers.take(
                session.moderation().messages().search(query, cursor, PAGE),
                session.fx(),
                page -> {
                    if (myTurn == turn) {
                        take(page, myTurn);
                    }
                },
                failure -> {
                    if (myTurn == turn) {
                        busy.set(false);
                        summary.set(text("chat.search.failed", Failures.why(failure)));
                    }
                });
    }

    private void take(MessageSearchPage page, int myTurn) {
        found.addAll(
                page.messages().stream()
                        .map(HistoryMessage::message)
                        .map(ChatRow.Said::new)
                        .toList());
        scanned += page.scanned();
        cursor = page.cursor();
        more.set(cursor != null);
        if (cursor != null && found.size() < wanted) {
            ask(myTurn);
        } else {
            busy.set(false);
            summary.set(text("chat.search.found", found.size(), scanned, cursor == null ? 0 : 1));
        }
    }

    private void inEachRoom(String name, BiConsumer<RoomId, List<UserId>> act) {
        Map<RoomId, List<ChatRow.Said>> chosen = inRooms(selected.get());
        guard.pass(
                name,
                authors(selected.get()),
                () -> chosen.forEach((room, messages) -> act.accept(room, authors(messages))));
    }

    private String whyNoAct() {
        return Stream.of(
                        session.outage().get(),
                        Roles.whyNot(session, Role.MODERATOR),
                        selected.get().isEmpty() ? text("chat.why.noSelection") : "",
                        guard.whyNot(authors(selected.get())))
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<UserId> authors(List<ChatRow.Said> messages) {
        return messages.stream().map(ChatRow.Said::author).distinct().toList();
    }

    private static Map<RoomId, List<ChatRow.Said>> inRooms(List<ChatRow.Said> messages) {
        return messages.stream()
                .collect(
                        Collectors.groupingBy(
                                ChatRow.Said::room, LinkedHashMap::new, Collectors.toList()));
    }
}
